using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.Sections;

/// <summary>Finds the headings of a paper and marks their lines.</summary>
/// <remarks>
/// A number alone does not make a heading: lists are numbered too. Numbers of headings follow each other through the
/// paper, and headings of one level look alike: like the introduction's, at the top.
/// </remarks>
internal static class SectionFinder
{
    public static List<SectionStart> Find(IReadOnlyList<PaperLine> lines, BodyStyle body)
    {
        var candidates = HeadingCandidates.Find(lines, body).ToList();
        var levels = new SectionLevels(Top(candidates, body), body);
        var starts = new List<SectionStart>();
        foreach (var candidate in candidates)
        {
            if (levels.Next(candidate) is not { } level)
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

    private static HeadingLine? Top(List<HeadingLine> candidates, BodyStyle body) =>
        candidates.Find(candidate => HeadingNames.IsIntroduction(candidate.Text) && candidate.Look.StandsOut(body))
            ?? candidates.Find(candidate => candidate.Number is { Level: 1, Parts: [1] }
                && candidate.Look.StandsOutBoldly(body))
            ?? candidates.Find(candidate => HeadingNames.IsCommon(candidate.Text)
                && candidate.Look.StandsOut(body));
}
