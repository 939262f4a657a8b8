using System.Globalization;
using SearchPapers.Files;

namespace SearchPapers.Evaluation;

/// <summary>Reads how relevant papers are to queries: lines of query, paper and judgment, parted by tabs.</summary>
internal static class JudgmentFile
{
    private const string FormatAdvice = "A line is a query's id, a paper's id and a whole number, parted by tabs";

    /// <summary>Returns the file to read: test.tsv, else the first by name.</summary>
    /// <exception cref="SearchPapersException">There is none.</exception>
    public static LineFile Find(string folder, List<string> notices)
    {
        var qrels = Path.Combine(folder, "qrels");
        var files = Directory.Exists(qrels) ? Directory.EnumerateFiles(qrels) : [];
        var names = files.Select(file => Path.GetFileName(file)).Where(IsTable).Order(StringComparer.Ordinal).ToList();
        if (names.Count == 0 || names.Exists(name => name is "test.tsv" or "test.tsv.gz"))
        {
            return LineFile.Find(qrels, "test.tsv");
        }

        if (names.Count > 1)
        {
            notices.Add(
                $"There is no test.tsv in '{qrels}': the judgments are of {names[0]}, the first of {names.Count} files.");
        }

        return new LineFile(Path.Combine(qrels, names[0]));
    }

    /// <summary>Returns each query's judgments.</summary>
    /// <exception cref="SearchPapersException">A line is no judgment, or speaks against an earlier one.</exception>
    public static Dictionary<string, Dictionary<string, int>> Read(LineFile file)
    {
        var judgments = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        var isFirst = true;
        foreach (var (number, line) in file.ReadLines())
        {
            var fields = line.Split('\t').Select(field => field.Trim()).ToList();
            if (!isFirst || !IsHeader(fields))
            {
                Add(judgments, file, number, fields);
            }

            isFirst = false;
        }

        return judgments;
    }

    private static bool IsTable(string name) =>
        name.EndsWith(".tsv", StringComparison.Ordinal) || name.EndsWith(".tsv.gz", StringComparison.Ordinal);

    // "query-id corpus-id score" and the like: names of columns hold no digits, a line of judgments ends in one.
    private static bool IsHeader(List<string> fields) =>
        fields.Count == 3 && !fields.Exists(field => field.Any(char.IsDigit));

    private static void Add(
        Dictionary<string, Dictionary<string, int>> judgments, LineFile file, int number, List<string> fields)
    {
        if (fields is not [{ Length: > 0 } query, { Length: > 0 } paper, var text]
            || !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var judgment))
        {
            throw file.CreateException(number, "it is no judgment", FormatAdvice);
        }

        judgments.TryAdd(query, new Dictionary<string, int>(StringComparer.Ordinal));
        if (!judgments[query].TryAdd(paper, judgment) && judgments[query][paper] != judgment)
        {
            throw file.CreateException(
                number,
                $"it judges '{paper}' {judgment} for query '{query}', and an earlier line {judgments[query][paper]}",
                "Remove one of the two");
        }
    }
}
