using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using SearchPapers.Bibliography.Addresses;
using SearchPapers.Text;

namespace SearchPapers.Sources.Markdown;

/// <summary>Reads the rows of a table as entries, with the title from the column that its header names.</summary>
internal static partial class TableReader
{
    public static IEnumerable<ListEntry> Read(Table table, IReadOnlyList<string> tags)
    {
        var headers = table.OfType<TableRow>().Where(row => row.IsHeader).Take(1)
            .SelectMany(row => row.OfType<TableCell>()).Select(cell => InlineReader.Join(ReadRuns(cell))).ToList();
        var titleColumn = headers.FindIndex(header => TitleHeader().IsMatch(header));
        foreach (var row in table.OfType<TableRow>().Where(row => !row.IsHeader))
        {
            yield return ReadRow(row, headers, titleColumn, tags);
        }
    }

    private static ListEntry ReadRow(TableRow row, List<string> headers, int titleColumn, IReadOnlyList<string> tags)
    {
        var cells = row.OfType<TableCell>().Select(ReadRuns).ToList();
        var byline = new List<InlineRun>();
        for (var column = 0; column < cells.Count; column++)
        {
            if (column != titleColumn)
            {
                var header = headers.ElementAtOrDefault(column) ?? "";
                byline.AddRange(cells[column].Select(run => WithHeaderAsLabel(run, header)));
                byline.Add(InlineRun.LineBreak);
            }
        }

        return titleColumn < 0 || titleColumn >= cells.Count || ReadTitle(cells[titleColumn]) is not { } title
            ? ListEntry.Create(byline, [], tags)
            : new ListEntry
            {
                Title = title,
                Byline = [.. cells[titleColumn].Where(run => run.Url is not null && run.Url != title.Url), .. byline],
                Tags = tags,
            };
    }

    private static InlineRun? ReadTitle(List<InlineRun> cell)
    {
        var text =
            EntryTitleReader.Clean(InlineReader.Join(cell.Where(run => run.Url is null || run.IsDescriptiveLink)));
        return UnicodeText.HasLetters(text)
            ? new InlineRun(text) { IsStrong = true, Url = cell.FirstOrDefault(run => run.IsDescriptiveLink)?.Url }
            : null;
    }

    // "Link" in the column "Code" leads to code.
    private static InlineRun WithHeaderAsLabel(InlineRun run, string header) =>
        run.Url is not null && LinkLabels.FindKind(header) is not null && LinkLabels.IsKindOnly(header)
            ? run with { Text = header }
            : run;

    private static List<InlineRun> ReadRuns(TableCell cell) =>
        [.. cell.OfType<ParagraphBlock>().SelectMany(InlineReader.Read)];

    [GeneratedRegex(
        @"\b(?:title|papers?|publication|article|论文)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TitleHeader();
}
