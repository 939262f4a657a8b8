using SearchPapers.Extraction.Layout;

namespace SearchPapers.Extraction.Reading.Lines;

internal sealed class PaperLine(PdfPage page, PageLine layout, IReadOnlyList<StyledRun> runs, int start)
{
    private LineStyle? _style;

    public PdfPage Page { get; } = page;

    /// <summary>The line as drawn, before dehyphenation.</summary>
    public PageLine Layout { get; } = layout;

    /// <summary>The words of the line after dehyphenation.</summary>
    public IReadOnlyList<StyledRun> Runs { get; } = runs;

    public string Text { get; } = PageLine.Join(runs);

    /// <summary>The offset of the line in the text of its page.</summary>
    public int Start { get; } = start;

    public LineRole Role { get; set; }

    public LineStyle Style => _style ??= LineStyle.From(this);

    /// <summary>Returns a range of the runs as a separate line.</summary>
    public PaperLine Slice(Range range)
    {
        var runs = Runs.Take(range).ToList();
        var layout = new PageLine
        {
            Runs = runs,
            Baseline = Layout.Baseline,
            Size = Layout.Size,
            Region = Layout.Region,
            IsOutOfFlow = Layout.IsOutOfFlow,
        };
        var before = PageLine.Join(Runs.TakeWhile(run => !ReferenceEquals(run, runs[0])));
        var space = before.Length > 0 && runs[0].SpaceBefore ? 1 : 0;
        return new PaperLine(Page, layout, runs, Start + before.Length + space) { Role = Role };
    }

    public bool IsSameRegion(PaperLine other) =>
        Page.Number == other.Page.Number && Layout.Region == other.Layout.Region;
}
