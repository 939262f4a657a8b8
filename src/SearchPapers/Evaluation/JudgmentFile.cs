using System.Globalization;
using SearchPapers.Files;

namespace SearchPapers.Evaluation;

internal static class JudgmentFile
{
    private const string FormatAdvice = "Write a query id, a paper id and a whole number per line, separated by tabs";

    /// <summary>Returns test.tsv, or the first file by name if it does not exist.</summary>
    /// <exception cref="SearchPapersException">There is no file.</exception>
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
                $"There is no test.tsv in '{qrels}': using {names[0]}, the first of {names.Count} files.");
        }

        return new LineFile(Path.Combine(qrels, names[0]));
    }

    /// <summary>Returns the judgments of each query by paper id.</summary>
    /// <exception cref="SearchPapersException">A line is invalid or contradicts an earlier one.</exception>
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

    // Column names such as "query-id corpus-id score" have no digits; a judgment ends with one.
    private static bool IsHeader(List<string> fields) =>
        fields.Count == 3 && !fields.Exists(field => field.Any(char.IsDigit));

    private static void Add(
        Dictionary<string, Dictionary<string, int>> judgments, LineFile file, int number, List<string> fields)
    {
        if (fields is not [{ Length: > 0 } query, { Length: > 0 } paper, var text]
            || !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var judgment))
        {
            throw file.CreateException(number, "it is not a judgment", FormatAdvice);
        }

        judgments.TryAdd(query, new Dictionary<string, int>(StringComparer.Ordinal));
        if (!judgments[query].TryAdd(paper, judgment) && judgments[query][paper] is var earlier && earlier != judgment)
        {
            throw file.CreateException(
                number,
                $"it judges '{paper}' {judgment} for query '{query}', but an earlier line judges it {earlier}",
                "Remove one of the two lines");
        }
    }
}
