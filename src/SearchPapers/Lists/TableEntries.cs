using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Addresses;

namespace SearchPapers.Lists;

/// <summary>
/// Reads a table's rows as entries: the column that says so holds the title, the others what is said of it.
/// </summary>
internal static partial class TableEntries
{
    public static IEnumerable<ListEntry> Read(Table table, IReadOnlyList<string> tags)
    {
        var headers = table.OfType<TableRow>().Where(row => row.IsHeader).Take(1)
            .SelectMany(row => row.OfType<TableCell>()).Select(cell => InlineText.Join(Runs(cell))).ToList();
        var titleColumn = headers.FindIndex(header => TitleHeader().IsMatch(header));
        foreach (var row in table.OfType<TableRow>().Where(row => !row.IsHeader))
        {
            yield return ReadRow(row, headers, titleColumn, tags);
        }
    }

    private static ListEntry ReadRow(TableRow row, List<string> headers, int titleColumn, IReadOnlyList<string> tags)
    {
        var cells = row.OfType<TableCell>().Select(Runs).ToList();
        var byline = new List<TextRun>();
        for (var column = 0; column < cells.Count; column++)
        {
            if (column != titleColumn)
            {
                var header = headers.ElementAtOrDefault(column) ?? "";
                byline.AddRange(cells[column].Select(run => Labelled(run, header)));
                byline.Add(TextRun.LineBreak);
            }
        }

        return titleColumn < 0 || titleColumn >= cells.Count || TitleOf(cells[titleColumn]) is not { } title
            ? ListEntry.Of(byline, [], tags)
            : new ListEntry
            {
                Title = title,
                Byline = [.. cells[titleColumn].Where(run => run.Url is not null && run.Url != title.Url), .. byline],
                Tags = tags,
            };
    }

    private static TextRun? TitleOf(List<TextRun> cell)
    {
        var text = EntryTitle.Clean(InlineText.Join(cell.Where(run => run.Url is null || run.IsTelling)));
        return PlainText.HasLetters(text)
            ? new TextRun(text) { IsStrong = true, Url = cell.FirstOrDefault(run => run.IsTelling)?.Url }
            : null;
    }

    // "Link" in the column "Code" leads to code.
    private static TextRun Labelled(TextRun run, string header) =>
        run.Url is not null && LinkLabels.KindOf(header) is not null && LinkLabels.IsKind(header)
            ? run with { Text = header }
            : run;

    private static List<TextRun> Runs(TableCell cell) =>
        [.. cell.OfType<ParagraphBlock>().SelectMany(InlineText.Of)];

    [GeneratedRegex(
        @"\b(?:title|papers?|publication|article|论文)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TitleHeader();
}
