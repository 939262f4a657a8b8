namespace SearchPapers.Extraction.Reading;

/// <summary>Finds the headings of a paper and marks their lines.</summary>
/// <remarks>
/// A number alone does not make a heading: lists are numbered too. Numbers of headings follow each other through the
/// paper, and headings of one level look alike: like the introduction's, at the top.
/// </remarks>
internal static class SectionFinder
{
    private const int LongestUnnumbered = 80;

    public static List<SectionStart> Find(IReadOnlyList<PaperLine> lines, BodyStyle body)
    {
        var candidates = HeadingLines.Find(lines, body).ToList();
        var top = TopLook(candidates, body);
        var looks = new Dictionary<int, LineLook>();
        var starts = new List<SectionStart>();
        var order = new SectionOrder();
        foreach (var candidate in candidates)
        {
            var level =
                candidate.Number is { } number && order.Expects(number) && LooksRight(candidate, number, top, looks, body)
                ? order.LevelOf(number)
                : IsUnnumbered(candidate, top) ? 1 : 0;
            if (level == 0)
            {
                continue;
            }

            if (candidate.Number is { } taken)
            {
                order.Take(taken);
            }

            starts.Add(new SectionStart(candidate.Lines[0], candidate.Text, level));
            foreach (var line in candidate.Lines)
            {
                line.Role = LineRole.Heading;
            }
        }

        return starts;
    }

    private static LineLook? TopLook(List<HeadingLine> candidates, BodyStyle body) =>
        (candidates.Find(candidate => HeadingNames.IsIntroduction(candidate.Text) && candidate.Look.StandsOut(body))
            ?? candidates.Find(candidate => candidate.Number is { Level: 1, Parts: [1] }
                && candidate.Look.StandsOutBoldly(body))
            ?? candidates.Find(candidate => HeadingNames.IsCommon(candidate.Text)
                && candidate.Look.StandsOut(body)))?.Look;

    private static bool LooksRight(
        HeadingLine candidate, SectionNumber number, LineLook? top, Dictionary<int, LineLook> looks, BodyStyle body)
    {
        if (number.Level == 1 && number.Kind != SectionNumberKind.Letter)
        {
            return top is { } look && look.IsLike(candidate.Look);
        }

        if (number.Level == 1)
        {
            // Appendices are mostly set as sections are; IEEE letters its subsections, in italics.
            return candidate.Look.StandsOut(body) && (top is null || top.Value.IsLike(candidate.Look)
                || candidate.Look.Size <= top.Value.Size);
        }

        if (!looks.TryGetValue(number.Level, out var usual))
        {
            looks.Add(number.Level, candidate.Look);
            return true;
        }

        return usual.IsLike(candidate.Look);
    }

    private static bool IsUnnumbered(HeadingLine candidate, LineLook? top) =>
        candidate.Number is null
        && candidate.Text.Length <= LongestUnnumbered
        && (HeadingNames.IsCommon(candidate.Text)
            ? top is null || candidate.Look.StandsOutLike(top.Value)
            : top is { } look && look.IsLike(candidate.Look) && char.IsUpper(candidate.Text[0]));
}
