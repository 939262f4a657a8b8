using SearchPapers.Extraction.Reading.Header;

namespace SearchPapers.Ingestion.Cache;

/// <summary>What was read of a PDF, in the JSON that the corpus folder keeps it in.</summary>
/// <remarks>The pages' texts are not kept: nothing of an ingest needs them again.</remarks>
internal sealed record CachedExtraction(
    string File,
    CachedExtraction.KeptError? Error,
    PaperHeader? Header,
    IReadOnlyList<PaperSection> Sections,
    IReadOnlyList<CachedExtraction.KeptPassage> Passages,
    CachedExtraction.KeptPages Pages,
    IReadOnlyList<string> Notices)
{
    public static CachedExtraction Of(ExtractedPaper paper) => new(
        paper.File,
        paper.Error is { } error ? new KeptError(error.Stage, error.Reason) : null,
        paper.Error is null ? new PaperHeader(paper.Title, paper.Authors, paper.Abstract, paper.Year, paper.Venue) : null,
        paper.Sections,
        [.. paper.Passages.Select(KeptPassage.Of)],
        new KeptPages(paper.PageCount, paper.PageTexts.Count, paper.LostPages),
        paper.Notices);

    public ExtractedPaper ToPaper() => new()
    {
        File = File,
        Error = Error is null ? null : new Problem(null, null, Error.Stage, Error.Reason),
        Title = Header?.Title,
        Authors = Header?.Authors ?? [],
        Abstract = Header?.Abstract,
        Year = Header?.Year,
        Venue = Header?.Venue,
        Sections = Sections,
        Passages = [.. Passages.Select(passage => passage.ToPassage())],
        PageCount = Pages.Total,
        LostPages = Pages.Lost,
        Notices = Notices,
    };

    internal sealed record KeptError(string Stage, string Reason);

    internal sealed record KeptPages(int Total, int Read, IReadOnlyList<int> Lost);

    internal sealed record KeptPassage(string? Section, int? Page, int? Start, int? Length, string Text)
    {
        public static KeptPassage Of(Passage passage) =>
            new(passage.Section, passage.Page, passage.Start, passage.Length, passage.Text);

        public Passage ToPassage() => new()
        {
            Kind = PassageKind.Body,
            Section = Section,
            Page = Page,
            Start = Start,
            Length = Length,
            Text = Text,
        };
    }
}
