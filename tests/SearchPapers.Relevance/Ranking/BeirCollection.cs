using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using SearchPapers.Indexing;

namespace SearchPapers.Relevance.Ranking;

/// <summary>A judged collection of abstracts in BEIR's layout.</summary>
internal sealed class BeirCollection
{
    private BeirCollection(
        List<IndexEntry> papers, List<(string Id, string Text)> queries, Dictionary<string, Dictionary<string, int>> judgments) =>
        (Papers, Queries, Judgments) = (papers, queries, judgments);

    public IReadOnlyList<IndexEntry> Papers { get; }

    /// <summary>The queries that have a positive judgment.</summary>
    public IReadOnlyList<(string Id, string Text)> Queries { get; }

    /// <summary>For each query, the papers that were judged, with their gains.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, int>> Judgments { get; }

    public static BeirCollection Read(string folder)
    {
        var judgments = File.ReadLines(Path.Combine(folder, "qrels", "test.tsv")).Skip(1)
            .Select(line => line.Split('\t'))
            .GroupBy(fields => fields[0], StringComparer.Ordinal)
            .ToDictionary(
                query => query.Key,
                query => query.ToDictionary(
                    fields => fields[1], fields => int.Parse(fields[2], CultureInfo.InvariantCulture), StringComparer.Ordinal),
                StringComparer.Ordinal);
        var queries = File.ReadLines(Path.Combine(folder, "queries.jsonl"))
            .Select(Parse)
            .Select(query => (Id: Field(query, "_id"), Text: Field(query, "text")))
            .Where(query => judgments.GetValueOrDefault(query.Id)?.Values.Any(gain => gain > 0) == true)
            .ToList();
        using var corpus = new StreamReader(
            new GZipStream(File.OpenRead(Path.Combine(folder, "corpus.jsonl.gz")), CompressionMode.Decompress));
        return new BeirCollection([.. Lines(corpus).Select(Parse).Select(PaperOf)], queries, judgments);
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static JsonElement Parse(string line) => JsonDocument.Parse(line).RootElement;

    private static string Field(JsonElement element, string name) => element.GetProperty(name).ToString();

    private static IndexEntry PaperOf(JsonElement line)
    {
        var paper = new Paper { Id = new PaperId(Field(line, "_id")), Title = Field(line, "title") };
        return new IndexEntry(new PaperDetails { Paper = paper, Abstract = Field(line, "text") }, Fingerprint: "");
    }
}
