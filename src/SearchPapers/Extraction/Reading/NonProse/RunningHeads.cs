using System.Globalization;
using System.Text.RegularExpressions;
using SearchPapers.Bibliography;
using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.NonProse;

/// <summary>Marks running heads and feet, page numbers, line numbers, rotated text and arXiv stamps.</summary>
internal static partial class RunningHeads
{
    private const int LinesPerMargin = 3;

    /// <summary>Heights of the margins, as shares of the page height.</summary>
    private const float MarginHeight = 0.13f;
    private const float TopMarginHeight = 0.075f;

    public static void Mark(IReadOnlyList<PaperLine> lines)
    {
        var margins = lines.GroupBy(line => line.Page.Number).SelectMany(FindMarginLines).ToList();
        var repeated = margins.GroupBy(line => MaskDigits(line.Text))
            .Where(group => group.Select(line => line.Page.Number).Distinct().Count() >= 2)
            .SelectMany(group => group.Where(line => group.Any(other =>
                other.Page.Number != line.Page.Number && Math.Abs(other.Layout.Baseline - line.Layout.Baseline) < 8)));
        foreach (var line in repeated.Concat(margins.Where(line => PageNumber.IsMatch(line.Text)))
            .Concat(lines.Where(line => line.Layout.IsOutOfFlow || ArxivStamp.IsMatch(line.Text)))
            .Concat(lines.GroupBy(line => line.Page.Number).Skip(1).SelectMany(FindLineAboveText))
            .Concat(FindNumberedHeads(margins))
            .ToList())
        {
            line.Role = LineRole.RunningHead;
        }
    }

    private static IEnumerable<PaperLine> FindMarginLines(IEnumerable<PaperLine> page)
    {
        var upright = page.Where(line => !line.Layout.IsOutOfFlow).OrderBy(line => line.Layout.Baseline).ToList();
        return upright.Take(LinesPerMargin).Where(line => line.Layout.Baseline < MarginHeight * line.Page.Height)
            .Concat(upright.TakeLast(LinesPerMargin)
                .Where(line => line.Layout.Baseline > (1 - MarginHeight) * line.Page.Height))
            .Distinct();
    }

    // Running heads may alternate between title and authors. Only their page numbers count up.
    private static IEnumerable<PaperLine> FindNumberedHeads(List<PaperLine> margins) =>
        margins.Select(line => (Line: line, Number: NumberAtEnd.Match(line.Text)))
            .Where(head => head.Number.Success)
            .GroupBy(head => int.Parse(head.Number.ValueSpan, CultureInfo.InvariantCulture) - head.Line.Page.Number)
            .Where(heads => heads.Select(head => head.Line.Page.Number).Distinct().Count() >= 2)
            .SelectMany(heads => heads.Where(head => heads.Any(other =>
                other.Line.Page.Number != head.Line.Page.Number
                && Math.Abs(other.Line.Layout.Baseline - head.Line.Layout.Baseline) < 2)))
            .Select(head => head.Line);

    /// <summary>Returns the first line of a page if it lies in the top margin with a gap below it.</summary>
    private static IEnumerable<PaperLine> FindLineAboveText(IEnumerable<PaperLine> page)
    {
        var top = page.Where(line => !line.Layout.IsOutOfFlow).OrderBy(line => line.Layout.Baseline).Take(2).ToList();
        return top.Take(1).Where(line => line.Layout.Baseline < TopMarginHeight * line.Page.Height
            && (top.Count == 1 || top[1].Layout.Baseline - line.Layout.Baseline > 1.8f * line.Layout.Size));
    }

    private static string MaskDigits(string text) => Digits.Replace(text, "#").ToUpperInvariant();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits { get; }

    [GeneratedRegex(@"^\d{1,4}(?=\s+\p{L})|(?<=\p{L}\S*\s+)\d{1,4}$")]
    private static partial Regex NumberAtEnd { get; }

    [GeneratedRegex(
        @"^[-–—(\[]?\s*(?:Page\s+)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?\s*[-–—)\]]?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber { get; }

    [GeneratedRegex("^arXiv:" + ArxivId.Pattern)]
    private static partial Regex ArxivStamp { get; }
}
