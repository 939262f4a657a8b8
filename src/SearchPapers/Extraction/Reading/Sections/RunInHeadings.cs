using System.Text.RegularExpressions;
using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.Sections;

/// <remarks>A run-in heading has a number or ends with a dash.</remarks>
internal static partial class RunInHeadings
{
    private const FontStyle HeadingStyles = FontStyle.Bold | FontStyle.Italic;

    public static List<PaperLine> Split(IReadOnlyList<PaperLine> lines)
    {
        var result = new List<PaperLine>(lines.Count);
        foreach (var line in lines)
        {
            var headingRuns = line.Role == LineRole.Unknown ? CountHeadingRuns(line, result.LastOrDefault()) : 0;
            if (headingRuns == 0)
            {
                result.Add(line);
                continue;
            }

            result.Add(line.Slice(..headingRuns));
            result.Add(line.Slice(headingRuns..));
        }

        return result;
    }

    /// <summary>Counts the runs at the start of a line that are a heading or the end of a wrapped one.</summary>
    private static int CountHeadingRuns(PaperLine line, PaperLine? above)
    {
        if (Dashed.IsMatch(line.Text))
        {
            return CountDashedRuns(line);
        }

        var first = IsNumbered(line) ? 1 : 0;
        if (first == 0 && !(IsHeadingLine(above, line) && IsWrapped(above!, line)))
        {
            return 0;
        }

        var style = GetStyle(line, first);
        var end = first + line.Runs.Skip(first).TakeWhile(run => (run.Style & HeadingStyles) == style).Count();
        return style != 0 && EndsHeading(line.Runs, end) && !Statement.IsMatch(line.Text) ? end : 0;
    }

    // Letters use such headings in italics: "Introduction.—".
    private static int CountDashedRuns(PaperLine line)
    {
        var style = GetStyle(line, 0);
        var end = line.Runs.TakeWhile(run => (run.Style & HeadingStyles) == style && !run.Text.StartsWith('—')).Count();
        end += end < line.Runs.Count && line.Runs[end].Text == "—" ? 1 : 0;
        return style != 0 && end < line.Runs.Count && DashedHeading.IsMatch(PageLine.Join(line.Runs.Take(end)))
            ? end
            : 0;
    }

    /// <summary>Returns whether a line is the first of a wrapped heading: no text follows the heading on it.</summary>
    private static bool IsHeadingLine(PaperLine? above, PaperLine line) =>
        above is not null && IsNumbered(above) && above.IsSameRegion(line) && GetStyle(above, ^1) != 0;

    private static bool IsWrapped(PaperLine above, PaperLine line) =>
        above.Layout.Right + (line.Runs[0].Right - line.Runs[0].Left) > line.Layout.Right - line.Layout.Size;

    private static bool EndsHeading(IReadOnlyList<StyledRun> runs, int end) =>
        end < runs.Count && runs[end].SpaceBefore && runs[end - 1].Text.EndsWith('.');

    private static bool IsNumbered(PaperLine line) =>
        line.Runs.Count > 1 && SectionNumber.Parse(line.Text) is { Level: > 1 };

    private static FontStyle GetStyle(PaperLine line, Index index) => line.Runs[index].Style & HeadingStyles;

    [GeneratedRegex(@"^\p{Lu}[^.]{2,60}\.\s?—")]
    private static partial Regex Dashed { get; }

    [GeneratedRegex(@"\.\s?—?$")]
    private static partial Regex DashedHeading { get; }

    [GeneratedRegex(
        @"^\S+\s+(?:theorem|lemma|proposition|corollary|definition|remark|example|claim|conjecture"
            + @"|assumption|proof)s?\s*(?:[.(:\d]|$)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Statement { get; }
}
