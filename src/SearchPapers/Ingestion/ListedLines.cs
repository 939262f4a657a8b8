using SearchPapers.Indexing;
using SearchPapers.Lists;

namespace SearchPapers.Ingestion;

/// <summary>Finds the lines of a file of papers that are about papers which reading lists name.</summary>
internal static class ListedLines
{
    private const int LinesAtOnce = 64;

    /// <summary>Returns what those lines say, by their ids; all others are passed over.</summary>
    /// <exception cref="CorpusFormatException">The file cannot be read.</exception>
    public static Dictionary<PaperId, Reference> Find(
        string path, string source, IReadOnlyList<Reference> listed, CancellationToken cancellationToken)
    {
        var matcher = new PaperMatcher(listed);
        var found = new Dictionary<PaperId, Reference>();
        var read = OrderedWork.Select(
            new DataFile(path).Lines().Chunk(LinesAtOnce),
            lines => Task.FromResult(Array.ConvertAll(lines, line => Match(line.Text, source, matcher))),
            cancellationToken);
        foreach (var reference in read.SelectMany(lines => lines).OfType<Reference>())
        {
            found.TryAdd(reference.Id, reference);
        }

        return found;
    }

    private static Reference? Match(string line, string source, PaperMatcher matcher) =>
        JsonPaper.Parse(line, out _) is { Paper.Title.Length: > 0 } paper && ReferenceOf(paper, source) is var reference
            && matcher.Find(reference) is not null
            ? reference
            : null;

    private static Reference ReferenceOf(PaperDetails details, string source) => new()
    {
        Id = details.Paper.Id,
        Title = details.Paper.Title,
        Authors = details.Paper.Authors,
        Year = details.Paper.Year,
        Venue = details.Paper.Venue,
        Abstract = details.Abstract,
        Tags = details.Paper.Tags,
        Links = details.Links,
        PdfAddresses = PdfAddresses.Of(details.Links),
        Sources = [source],
    };
}
