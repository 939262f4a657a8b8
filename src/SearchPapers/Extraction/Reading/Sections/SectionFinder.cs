using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.Sections;

/// <remarks>
/// A number alone does not make a heading: lists are numbered too. The numbers of headings form a sequence through the
/// paper, and the headings of one level share a style. That of the introduction is the style of the top level.
/// </remarks>
internal static class SectionFinder
{
    public static List<SectionStart> Find(IReadOnlyList<PaperLine> lines, BodyStyle body)
    {
        var candidates = HeadingCandidates.Find(lines, body).ToList();
        var levels = new SectionLevels(FindTopHeading(candidates, body), body);
        var starts = new List<SectionStart>();
        foreach (var candidate in candidates)
        {
            if (levels.AssignLevel(candidate) is not { } level)
            {
                continue;
            }

            starts.Add(new SectionStart(candidate.Lines[0], candidate.Text.TrimEnd('.', '—', ' '), level));
            foreach (var line in candidate.Lines)
            {
                line.Role = LineRole.Heading;
            }
        }

        return starts;
    }

    private static HeadingCandidate? FindTopHeading(List<HeadingCandidate> candidates, BodyStyle body) =>
        candidates.Find(candidate => HeadingNames.IsIntroduction(candidate.Text) && candidate.Style.StandsOut(body))
            ?? candidates.Find(candidate => candidate.Number is { Level: 1, Parts: [1] }
                && candidate.Style.StandsOutStrongly(body))
            ?? candidates.Find(candidate => HeadingNames.IsCommon(candidate.Text)
                && candidate.Style.StandsOut(body));
}
