using System.Text.Json.Nodes;
using SearchPapers.Files;
using SearchPapers.Search.Queries;
using SearchPapers.Sources.JsonLines;

namespace SearchPapers.Benchmarks.Measuring;

/// <summary>Reads papers and questions.</summary>
internal static class JsonLines
{
    /// <summary>Returns the lines of some files, one after the other.</summary>
    public static IEnumerable<string> Of(IEnumerable<string> files) =>
        files.SelectMany(file => new LineFile(file).ReadLines()).Select(line => line.Text);

    public static IEnumerable<JsonLine> Papers(IEnumerable<string> files) =>
        Of(files).Select(line => JsonLine.Parse(line, out _)).OfType<JsonLine>();

    public static List<string> Questions(string file) =>
        [.. Papers([file]).Select(line => line.Text).Where(text => text.Length > 0)];

    /// <summary>Returns the words of a question that it is ranked by, as they are written.</summary>
    public static IReadOnlyList<string> Terms(string question) =>
        [.. QuestionParser.Parse(question).RankingTerms.Where(word => !word.IsCompound).Select(word => word.Written)];

    /// <summary>Returns a question in the language of SQLite's FTS5: any of its words.</summary>
    public static string AnyTerm(string question) =>
        string.Join(" OR ", Terms(question).Select(term => $"\"{term.Replace("\"", "", StringComparison.Ordinal)}\""));

    /// <summary>Returns a line with another id; all else stays.</summary>
    public static string WithId(string line, Func<string, string> change)
    {
        var paper = JsonNode.Parse(line)!.AsObject();
        var name = paper.ContainsKey("_id") ? "_id" : "id";
        paper[name] = change(paper[name]!.ToString());
        return paper.ToJsonString();
    }
}
