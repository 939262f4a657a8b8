namespace SearchPapers.Cli.Output.Json;

/// <summary>What was read of a PDF, as the line of JSON that scripts rely on.</summary>
internal sealed record ExtractionLine(
    string File,
    ExtractionLine.LineError? Error,
    ExtractionLine.LineHeader? Header,
    IReadOnlyList<PaperSection> Sections,
    IReadOnlyList<ExtractionLine.LinePassage> Passages,
    ExtractionLine.LinePages Pages,
    IReadOnlyList<string> Notices)
{
    public static ExtractionLine Of(ExtractedPaper paper) => new(
        paper.File,
        paper.Error is { } error ? new LineError(error.Stage, error.Reason) : null,
        paper.Error is null ? new LineHeader(paper.Title, paper.Authors, paper.Abstract, paper.Year, paper.Venue) : null,
        paper.Sections,
        [.. paper.Passages.Select(LinePassage.Of)],
        new LinePages(paper.PageCount, paper.PageTexts.Count, paper.LostPages),
        paper.Notices);

    internal sealed record LineError(string Stage, string Reason);

    internal sealed record LineHeader(
        string? Title, IReadOnlyList<string> Authors, string? Abstract, int? Year, string? Venue);

    internal sealed record LinePassage(string? Section, int? Page, int? Start, int? Length, string Text)
    {
        public static LinePassage Of(Passage passage) =>
            new(passage.Section, passage.Page, passage.Start, passage.Length, passage.Text);
    }

    internal sealed record LinePages(int Total, int Read, IReadOnlyList<int> Lost);
}
