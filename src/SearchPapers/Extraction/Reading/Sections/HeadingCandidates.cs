using System.Text.RegularExpressions;
using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.Sections;

internal static partial class HeadingCandidates
{
    private const int MaxCharacters = 160;
    private const int MaxLines = 3;

    public static IEnumerable<HeadingCandidate> Find(IReadOnlyList<PaperLine> lines, BodyStyle body)
    {
        var columnEnds = lines.GroupBy(line => (line.Page.Number, line.Layout.Region))
            .ToDictionary(column => column.Key, column => column.Max(line => line.Layout.Right));
        for (int start = 0, end; start < lines.Count; start = end)
        {
            end = start + 1;
            var first = lines[start];
            if (!IsPossible(first) || !IsSeparateFromAbove(lines, start, first.Style, body))
            {
                continue;
            }

            var right = columnEnds[(first.Page.Number, first.Layout.Region)];
            while (end < lines.Count && end - start < MaxLines
                && ContinuesHeading(lines[end - 1], lines[end], right, body))
            {
                end++;
            }

            if (IsSeparateFromAbove(lines, end, first.Style, body) || !lines[end].Style.IsLike(first.Style))
            {
                yield return new HeadingCandidate(
                    [.. lines.Skip(start).Take(end - start)], SectionNumber.Parse(first.Text), first.Style);
            }
        }
    }

    private static bool IsPossible(PaperLine line) =>
        line.Role == LineRole.Unknown
        && line.Text.Length <= MaxCharacters
        && line.Text.Count(char.IsLetter) >= 3
        && !TableOfContents.IsMatch(line.Text);

    /// <summary>Returns whether a line differs from the line above in region, spacing or style.</summary>
    private static bool IsSeparateFromAbove(IReadOnlyList<PaperLine> lines, int index, LineStyle style, BodyStyle body)
    {
        if (index == 0 || index == lines.Count || !lines[index - 1].IsSameRegion(lines[index]))
        {
            return true;
        }

        var distance = lines[index].Layout.Baseline - lines[index - 1].Layout.Baseline;
        return distance > 1.2f * body.Leading * Math.Max(1, lines[index].Layout.Size / body.Size)
            || !lines[index - 1].Style.IsLike(style);
    }

    private static bool ContinuesHeading(PaperLine upper, PaperLine lower, float columnRight, BodyStyle body) =>
        lower.Role == LineRole.Unknown
        && lower.Style.StandsOut(body)
        && upper.IsSameRegion(lower)
        && lower.Style.IsLike(upper.Style)
        && SectionNumber.Parse(lower.Text) is null
        && lower.Layout.Baseline - upper.Layout.Baseline < 1.5f * Math.Max(body.Leading, 1.2f * lower.Layout.Size)
        && IsWrapped(upper, lower, columnRight);

    // A heading wraps if the next word does not fit into the column, or if both lines are centered.
    private static bool IsWrapped(PaperLine upper, PaperLine lower, float columnRight)
    {
        var (above, below) = (upper.Layout, lower.Layout);
        var isCentered = Math.Abs(above.Left + above.Right - below.Left - below.Right) < 0.6f * above.Size
            && Math.Abs(above.Left - below.Left) > above.Size;
        return isCentered || above.Right + (below.Runs[0].Right - below.Left) > columnRight - above.Size;
    }

    [GeneratedRegex(@"(?:\.\s?){4,}|\s\d{1,3}$(?<=\.\s*\d{1,3})")]
    private static partial Regex TableOfContents { get; }
}
