using System.Text.RegularExpressions;
using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.Sections;

/// <summary>Picks the lines that stand like headings: on their own, above what follows, and short.</summary>
internal static partial class HeadingCandidates
{
    private const int LongestHeading = 160;
    private const int MostLines = 3;

    public static IEnumerable<HeadingLine> Find(IReadOnlyList<PaperLine> lines, BodyStyle body)
    {
        var columns = lines.GroupBy(line => (line.Page.Number, line.Layout.Region))
            .ToDictionary(column => column.Key, column => column.Max(line => line.Layout.Right));
        for (int at = 0, end; at < lines.Count; at = end)
        {
            end = at + 1;
            if (!IsPossible(lines[at]) || !IsApart(lines, at, lines[at].Look, body))
            {
                continue;
            }

            var right = columns[(lines[at].Page.Number, lines[at].Layout.Region)];
            while (end < lines.Count && end - at < MostLines && RunsOn(lines[end - 1], lines[end], right, body))
            {
                end++;
            }

            if (IsApart(lines, end, lines[at].Look, body) || !lines[end].Look.IsLike(lines[at].Look))
            {
                yield return new HeadingLine(
                    [.. lines.Skip(at).Take(end - at)], SectionNumber.Parse(lines[at].Text), lines[at].Look);
            }
        }
    }

    private static bool IsPossible(PaperLine line) =>
        line.Role == LineRole.Unknown
        && line.Text.Length <= LongestHeading
        && line.Text.Count(char.IsLetter) >= 3
        && !TableOfContents.IsMatch(line.Text);

    /// <summary>Tells whether a line does not just go on with the one above.</summary>
    private static bool IsApart(IReadOnlyList<PaperLine> lines, int at, LineStyle look, BodyStyle body)
    {
        if (at == 0 || at == lines.Count || !lines[at - 1].IsSameRegion(lines[at]))
        {
            return true;
        }

        var step = lines[at].Layout.Baseline - lines[at - 1].Layout.Baseline;
        return step > 1.2f * body.Leading * Math.Max(1, lines[at].Layout.Size / body.Size)
            || !lines[at - 1].Look.IsLike(look);
    }

    private static bool RunsOn(PaperLine upper, PaperLine lower, float columnRight, BodyStyle body) =>
        lower.Role == LineRole.Unknown
        && lower.Look.StandsOut(body)
        && upper.IsSameRegion(lower)
        && lower.Look.IsLike(upper.Look)
        && SectionNumber.Parse(lower.Text) is null
        && lower.Layout.Baseline - upper.Layout.Baseline < 1.5f * Math.Max(body.Leading, 1.2f * lower.Layout.Size)
        && IsBroken(upper, lower, columnRight);

    /// <summary>A heading goes on below where its next word found no room, or where it is centred.</summary>
    private static bool IsBroken(PaperLine upper, PaperLine lower, float columnRight)
    {
        var (above, below) = (upper.Layout, lower.Layout);
        var isCentred = Math.Abs(above.Left + above.Right - below.Left - below.Right) < 0.6f * above.Size
            && Math.Abs(above.Left - below.Left) > above.Size;
        return isCentred || above.Right + (below.Runs[0].Right - below.Left) > columnRight - above.Size;
    }

    [GeneratedRegex(@"(?:\.\s?){4,}|\s\d{1,3}$(?<=\.\s*\d{1,3})")]
    private static partial Regex TableOfContents { get; }
}
