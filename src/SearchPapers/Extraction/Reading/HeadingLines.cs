using System.Text.RegularExpressions;

namespace SearchPapers.Extraction.Reading;

/// <summary>Picks the lines that stand like headings: on their own, above what follows, and short.</summary>
internal static partial class HeadingLines
{
    private const int LongestHeading = 160;
    private const int MostLines = 3;

    public static IEnumerable<HeadingLine> Find(IReadOnlyList<PaperLine> lines, BodyStyle body)
    {
        for (int at = 0, end; at < lines.Count; at = end)
        {
            end = at + 1;
            var look = lines[at].Look;
            if (!IsPossible(lines[at]) || !IsApart(lines, at, look, body))
            {
                continue;
            }

            while (end < lines.Count && end - at < MostLines && RunsOn(lines[end - 1], lines[end], look, body))
            {
                end++;
            }

            var heading = new HeadingLine([.. lines.Skip(at).Take(end - at)], SectionNumber.Parse(lines[at].Text), look);
            if (heading.Text.Length <= LongestHeading && (IsApart(lines, end, look, body) || !lines[end].Look.IsLike(look)))
            {
                yield return heading;
            }
        }
    }

    private static bool IsPossible(PaperLine line) =>
        line.Role == LineRole.Unknown
        && line.Text.Length <= LongestHeading
        && line.Text.Count(char.IsLetter) >= 3
        && !TableOfContents.IsMatch(line.Text);

    /// <summary>Tells whether a line does not just go on with the one above.</summary>
    private static bool IsApart(IReadOnlyList<PaperLine> lines, int at, LineLook look, BodyStyle body)
    {
        if (at == 0 || at == lines.Count || !lines[at - 1].IsSameRegion(lines[at]))
        {
            return true;
        }

        var step = lines[at].Layout.Baseline - lines[at - 1].Layout.Baseline;
        return step > 1.2f * body.Leading * Math.Max(1, lines[at].Layout.Size / body.Size)
            || !lines[at - 1].Look.IsLike(look);
    }

    private static bool RunsOn(PaperLine upper, PaperLine lower, LineLook look, BodyStyle body) =>
        lower.Role == LineRole.Unknown
        && look.StandsOut(body)
        && upper.IsSameRegion(lower)
        && lower.Look.IsLike(look)
        && SectionNumber.Parse(lower.Text) is null
        && lower.Layout.Baseline - upper.Layout.Baseline < 1.5f * Math.Max(body.Leading, 1.2f * lower.Layout.Size);

    [GeneratedRegex(@"(?:\.\s?){4,}|\s\d{1,3}$(?<=\.\s*\d{1,3})")]
    private static partial Regex TableOfContents { get; }
}
