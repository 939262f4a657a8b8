using System.Globalization;
using System.Text.RegularExpressions;
using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.NonProse;

/// <summary>
/// Finds what stands in the margins of pages: running heads and feet, page numbers, line numbers, stamps.
/// </summary>
internal static partial class RunningHeads
{
    private const int LinesPerMargin = 3;
    private const float MarginShare = 0.13f;
    private const float HeadShare = 0.075f;

    public static void Mark(IReadOnlyList<PaperLine> lines)
    {
        var margins = lines.GroupBy(line => line.Page.Number).SelectMany(OfPage).ToList();
        var repeated = margins.GroupBy(line => Shape(line.Text))
            .Where(group => group.Select(line => line.Page.Number).Distinct().Count() >= 2)
            .SelectMany(group => group.Where(line => group.Any(other =>
                other.Page.Number != line.Page.Number && Math.Abs(other.Layout.Baseline - line.Layout.Baseline) < 8)));
        foreach (var line in repeated.Concat(margins.Where(line => PageNumber.IsMatch(line.Text)))
            .Concat(lines.Where(line => line.Layout.IsOutOfFlow || Stamp.IsMatch(line.Text)))
            .Concat(lines.GroupBy(line => line.Page.Number).Skip(1).SelectMany(OverText))
            .Concat(WithPageNumber(margins))
            .ToList())
        {
            line.Role = LineRole.RunningHead;
        }
    }

    private static IEnumerable<PaperLine> OfPage(IEnumerable<PaperLine> page)
    {
        var upright = page.Where(line => !line.Layout.IsOutOfFlow).OrderBy(line => line.Layout.Baseline).ToList();
        return upright.Take(LinesPerMargin).Where(line => line.Layout.Baseline < MarginShare * line.Page.Height)
            .Concat(upright.TakeLast(LinesPerMargin).Where(line => line.Layout.Baseline > (1 - MarginShare) * line.Page.Height))
            .Distinct();
    }

    /// <summary>Beside the page's number stands now the title, now the authors: only the number counts on.</summary>
    private static IEnumerable<PaperLine> WithPageNumber(List<PaperLine> margins) =>
        margins.Select(line => (Line: line, Number: NumberAtEnd.Match(line.Text)))
            .Where(head => head.Number.Success)
            .GroupBy(head => int.Parse(head.Number.ValueSpan, CultureInfo.InvariantCulture) - head.Line.Page.Number)
            .Where(heads => heads.Select(head => head.Line.Page.Number).Distinct().Count() >= 2)
            .SelectMany(heads => heads.Where(head => heads.Any(other =>
                other.Line.Page.Number != head.Line.Page.Number
                && Math.Abs(other.Line.Layout.Baseline - head.Line.Layout.Baseline) < 2)))
            .Select(head => head.Line);

    /// <summary>A line that stands alone above where text begins, on any page but the first.</summary>
    private static IEnumerable<PaperLine> OverText(IEnumerable<PaperLine> page)
    {
        var top = page.Where(line => !line.Layout.IsOutOfFlow).OrderBy(line => line.Layout.Baseline).Take(2).ToList();
        return top.Take(1).Where(line => line.Layout.Baseline < HeadShare * line.Page.Height
            && (top.Count == 1 || top[1].Layout.Baseline - line.Layout.Baseline > 1.8f * line.Layout.Size));
    }

    private static string Shape(string text) => Digits.Replace(text, "#").ToUpperInvariant();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits { get; }

    [GeneratedRegex(@"^\d{1,4}(?=\s+\p{L})|(?<=\p{L}\S*\s+)\d{1,4}$")]
    private static partial Regex NumberAtEnd { get; }

    [GeneratedRegex(@"^[-–—(\[]?\s*(?:Page\s+)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?\s*[-–—)\]]?$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber { get; }

    [GeneratedRegex(@"^arXiv:\d{4}\.\d{4,5}")]
    private static partial Regex Stamp { get; }
}
