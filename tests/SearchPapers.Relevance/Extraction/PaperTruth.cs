using System.Text.Json;

namespace SearchPapers.Relevance.Extraction;

/// <summary>The publisher's record of a paper, and the bookmarks of its PDF, or null.</summary>
internal sealed record PaperTruth(
    string Pdf, string Title, IReadOnlyList<string> Authors, string Abstract, IReadOnlyList<string>? Headings)
{
    public string Name => Path.GetFileNameWithoutExtension(Pdf);

    public static List<PaperTruth> ReadAll(string folder) =>
        [.. Directory.EnumerateDirectories(Path.Combine(folder, "pdf")).Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<PaperTruth> Read(string folder)
    {
        var outlines = Lines(Path.Combine(folder, "outline.jsonl")).ToDictionary(
            line => line.GetProperty("key").GetString()!,
            line => (IReadOnlyList<string>)[.. line.GetProperty("outline").EnumerateArray()
                .Select(heading => heading.GetProperty("title").GetString()!)]);
        return Lines(Path.Combine(folder, "truth.jsonl"))
            .Select(line => (Line: line, Key: line.GetProperty("key").GetString()!))
            .Select(paper => new PaperTruth(
                Path.Combine(folder, paper.Key + ".pdf"),
                paper.Line.GetProperty("title").GetString()!,
                [.. paper.Line.GetProperty("authors").EnumerateArray().Select(author => author.GetString()!)],
                paper.Line.GetProperty("abstract").GetString()!,
                outlines.GetValueOrDefault(paper.Key)));
    }

    private static IEnumerable<JsonElement> Lines(string file) =>
        File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement);
}
