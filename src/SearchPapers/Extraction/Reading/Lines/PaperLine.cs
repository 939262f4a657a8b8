using SearchPapers.Extraction.Layout;

namespace SearchPapers.Extraction.Reading.Lines;

/// <summary>A line of a paper: where it stands in its page's text, and what it turned out to be.</summary>
internal sealed class PaperLine(PdfPage page, PageLine layout, IReadOnlyList<StyledRun> runs, int start)
{
    private LineStyle? _look;

    public PdfPage Page { get; } = page;

    /// <summary>Gets the line as it was drawn.</summary>
    public PageLine Layout { get; } = layout;

    /// <summary>Gets the line's words with the hyphenation at its ends undone.</summary>
    public IReadOnlyList<StyledRun> Runs { get; } = runs;

    public string Text { get; } = PageLine.Join(runs);

    /// <summary>Gets where the line begins in its page's text.</summary>
    public int Start { get; } = start;

    public LineRole Role { get; set; }

    public LineStyle Look => _look ??= LineStyle.Of(this);

    /// <summary>Returns a part of the line as a line of its own.</summary>
    public PaperLine Part(Range range)
    {
        var runs = Runs.Take(range).ToList();
        var part = new PageLine
        {
            Runs = runs,
            Baseline = Layout.Baseline,
            Size = Layout.Size,
            Region = Layout.Region,
            IsOutOfFlow = Layout.IsOutOfFlow,
        };
        var before = PageLine.Join(Runs.TakeWhile(run => !ReferenceEquals(run, runs[0])));
        var space = before.Length > 0 && runs[0].SpaceBefore ? 1 : 0;
        return new PaperLine(Page, part, runs, Start + before.Length + space) { Role = Role };
    }

    public bool IsSameRegion(PaperLine other) =>
        Page.Number == other.Page.Number && Layout.Region == other.Layout.Region;
}
