using System.Globalization;
using SearchPapers.Indexing.Papers;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Search.Language;

/// <summary>The tables of examples in docs/query-language.md, and the papers that they search.</summary>
internal static class QueryLanguagePage
{
    public static IReadOnlyList<string> Lines { get; } =
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "query-language.md"));

    /// <summary>Returns the rows of all tables with these headings, without code marks.</summary>
    public static IEnumerable<string[]> Rows(params string[] headings) =>
        Tables().Where(table => table[0].SequenceEqual(headings)).SelectMany(table => table[1..]);

    public static IEnumerable<string> Headings() => Tables().Select(table => string.Join(' ', table[0]));

    public static IEnumerable<IndexEntry> Library() =>
        Rows("Id", "Title", "Authors", "Year", "Venue", "Tags", "Abstract", "Body").Select(Entry);

    private static List<string[][]> Tables()
    {
        var tables = new List<List<string[]>>();
        var isInside = false;
        foreach (var line in Lines)
        {
            var isRow = line.StartsWith('|');
            if (isRow && !isInside)
            {
                tables.Add([]);
            }

            if (isRow && !line.StartsWith("|---", StringComparison.Ordinal))
            {
                tables[^1].Add([.. line.TrimEnd()[1..^1].Split('|', StringSplitOptions.TrimEntries).Select(Cell)]);
            }

            isInside = isRow;
        }

        return tables.ConvertAll(table => table.ToArray());
    }

    private static string Cell(string cell) => cell is ['`', .. var code, '`'] ? code : cell;

    private static IndexEntry Entry(string[] row)
    {
        var paper = Some.Paper(row[0], row[1], row[6]);
        return Some.Entry(paper with
        {
            Paper = paper.Paper with
            {
                Authors = row[2].Split("; ", StringSplitOptions.RemoveEmptyEntries),
                Year = row[3].Length > 0 ? int.Parse(row[3], CultureInfo.InvariantCulture) : null,
                Venue = row[4].Length > 0 ? row[4] : null,
                Tags = row[5].Split("; ", StringSplitOptions.RemoveEmptyEntries),
            },
            Passages = [.. row[7].Split(
                " // ", StringSplitOptions.RemoveEmptyEntries).Select(section => section.Split(": ", 2)).Select(
                section => Some.Body(section[0], 1, section[1]))],
        });
    }
}
