using System.Text.Json.Nodes;
using SearchPapers.Files;
using SearchPapers.Search.Queries;
using SearchPapers.Sources.JsonLines;

namespace SearchPapers.Benchmarks.Measuring;

internal static class JsonLines
{
    public static IEnumerable<string> ReadLines(IEnumerable<string> files) =>
        files.SelectMany(file => new LineFile(file).ReadLines()).Select(line => line.Text);

    public static IEnumerable<JsonLine> ReadPapers(IEnumerable<string> files) =>
        ReadLines(files).Select(line => JsonLine.Parse(line, out _)).OfType<JsonLine>();

    public static PaperDetails ToPaper(JsonLine line) =>
        new() { Paper = new Paper { Id = new PaperId(line.Id), Title = line.Title }, Abstract = line.Text };

    public static List<string> ReadQuestions(string file) =>
        [.. ReadPapers([file]).Select(line => line.Text).Where(text => text.Length > 0)];

    /// <summary>Returns the ranking terms of a question as written in it.</summary>
    public static IReadOnlyList<string> Terms(string question) =>
        [.. QuestionParser.Parse(question).RankingTerms.Where(term => !term.IsCompound).Select(term => term.Written)];

    /// <summary>Returns a question as an FTS5 query that matches any of its terms.</summary>
    public static string AnyTerm(string question) =>
        string.Join(" OR ", Terms(question).Select(term => $"\"{term.Replace("\"", "", StringComparison.Ordinal)}\""));

    public static string WithId(string line, Func<string, string> change)
    {
        var paper = JsonNode.Parse(line)!.AsObject();
        var name = paper.ContainsKey("_id") ? "_id" : "id";
        paper[name] = change(paper[name]!.ToString());
        return paper.ToJsonString();
    }
}
