using System.Text.RegularExpressions;
using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.Sections;

/// <summary>
/// Parts a heading from the text that goes on behind it on the same line: one with a number, or one that a dash ends.
/// </summary>
internal static partial class RunInHeadings
{
    private const FontStyle Slanted = FontStyle.Bold | FontStyle.Italic;

    public static List<PaperLine> Part(IReadOnlyList<PaperLine> lines)
    {
        var parted = new List<PaperLine>(lines.Count);
        foreach (var line in lines)
        {
            var runs = line.Role == LineRole.Unknown ? HeadingRuns(line, parted.LastOrDefault()) : 0;
            if (runs == 0)
            {
                parted.Add(line);
                continue;
            }

            parted.Add(line.Part(..runs));
            parted.Add(line.Part(runs..));
        }

        return parted;
    }

    /// <summary>Returns how many runs of a line are a heading, or the end of one; 0 for none.</summary>
    private static int HeadingRuns(PaperLine line, PaperLine? above)
    {
        if (Dashed.IsMatch(line.Text))
        {
            return DashedRuns(line);
        }

        var first = IsNumbered(line) ? 1 : 0;
        if (first == 0 && !(IsWhollyHeading(above, line) && IsBroken(above!, line)))
        {
            return 0;
        }

        var style = StyleAt(line, first);
        var end = first + line.Runs.Skip(first).TakeWhile(run => (run.Style & Slanted) == style).Count();
        return style != 0 && EndsAt(line.Runs, end) && !Statement.IsMatch(line.Text) ? end : 0;
    }

    /// <summary>Letters head their parts so: "Introduction.—", in italics.</summary>
    private static int DashedRuns(PaperLine line)
    {
        var style = StyleAt(line, 0);
        var end = line.Runs.TakeWhile(run => (run.Style & Slanted) == style && !run.Text.StartsWith('—')).Count();
        end += end < line.Runs.Count && line.Runs[end].Text == "—" ? 1 : 0;
        return style != 0 && end < line.Runs.Count && DashedHeading.IsMatch(PageLine.Join(line.Runs.Take(end))) ? end : 0;
    }

    /// <summary>The first line of a long heading has no text behind it.</summary>
    private static bool IsWhollyHeading(PaperLine? above, PaperLine line) =>
        above is not null && IsNumbered(above) && above.IsSameRegion(line) && StyleAt(above, ^1) != 0;

    private static bool IsBroken(PaperLine above, PaperLine line) =>
        above.Layout.Right + (line.Runs[0].Right - line.Runs[0].Left) > line.Layout.Right - line.Layout.Size;

    private static bool EndsAt(IReadOnlyList<StyledRun> runs, int end) =>
        end < runs.Count && runs[end].SpaceBefore && runs[end - 1].Text.EndsWith('.');

    private static bool IsNumbered(PaperLine line) =>
        line.Runs.Count > 1 && SectionNumber.Parse(line.Text) is { Level: > 1 };

    private static FontStyle StyleAt(PaperLine line, Index at) => line.Runs[at].Style & Slanted;

    [GeneratedRegex(@"^\p{Lu}[^.]{2,60}\.\s?—")]
    private static partial Regex Dashed { get; }

    [GeneratedRegex(@"\.\s?—?$")]
    private static partial Regex DashedHeading { get; }

    [GeneratedRegex(@"^\S+\s+(?:theorem|lemma|proposition|corollary|definition|remark|example|claim|conjecture|assumption|proof)s?\s*(?:[.(:\d]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Statement { get; }
}
