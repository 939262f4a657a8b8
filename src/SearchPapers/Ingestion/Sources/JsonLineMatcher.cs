using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Addresses;
using SearchPapers.Bibliography.Duplicates;
using SearchPapers.Concurrency;
using SearchPapers.Files;
using SearchPapers.Sources.JsonLines;

namespace SearchPapers.Ingestion.Sources;

internal static class JsonLineMatcher
{
    private const int LinesPerBatch = 64;

    /// <summary>Returns the papers of those lines, one for each id.</summary>
    /// <exception cref="SearchPapersException">The file cannot be read.</exception>
    public static async Task<IReadOnlyList<ListedPaper>> FindAsync(
        string path, string source, DuplicateFinder finder, CancellationToken cancellationToken)
    {
        var batches = OrderedParallel.SelectAsync(
            new LineFile(path).ReadLines().Chunk(LinesPerBatch).ToAsyncEnumerable(),
            lines => Task.FromResult(Array.ConvertAll(lines, line => Match(line.Text, source, finder))),
            cancellationToken);
        var matches = new List<ListedPaper>();
        await foreach (var batch in batches.ConfigureAwait(false))
        {
            matches.AddRange(batch.OfType<ListedPaper>());
        }

        return [.. matches.DistinctBy(paper => paper.Id)];
    }

    public static bool IsSamePaper(PaperDetails paper, string source, Reference listed) =>
        paper.Paper.Title.Length > 0 && new DuplicateFinder([ToListedPaper(paper, source)]).Find(listed) is not null;

    private static ListedPaper? Match(string line, string source, DuplicateFinder finder) =>
        JsonPaperReader.Parse(line, out _) is { Paper.Title.Length: > 0 } paper
            && ToListedPaper(paper, source) is var listed
            && finder.Find(listed.Reference) is not null
            ? listed
            : null;

    private static ListedPaper ToListedPaper(PaperDetails paper, string source) =>
        new() { Id = paper.Paper.Id, Reference = ToReference(paper, source) };

    public static Reference ToReference(PaperDetails details, string source) => new()
    {
        CitationKey = details.Paper.Id.Value,
        Title = details.Paper.Title,
        Authors = details.Paper.Authors,
        Year = details.Paper.Year,
        Venue = details.Paper.Venue,
        Abstract = details.Abstract,
        Tags = details.Paper.Tags,
        Links = details.Links,
        PdfAddresses = PdfAddressFinder.FindAll(details.Links),
        Sources = [source],
    };
}
