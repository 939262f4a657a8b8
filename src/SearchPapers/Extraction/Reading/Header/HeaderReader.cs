using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.Header;

/// <summary>Reads title, authors and abstract of a paper's first page and marks their lines.</summary>
internal static class HeaderReader
{
    /// <summary>Without an abstract's heading, the header is looked for in this share of the page.</summary>
    private const float HeaderShare = 0.45f;

    /// <summary>Behind a title page, the abstract is at the top: so many lines are looked at.</summary>
    private const int TopLines = 5;

    public static PaperHeader Read(IReadOnlyList<PaperLine> lines, BodyStyle body)
    {
        var first = lines.Where(line => line.Page.Number == lines[0].Page.Number).ToList();
        var free = first.Where(line => line.Role == LineRole.Unknown).ToList();
        var second = TurnedTo(lines, free);
        var abstractText = AbstractReader.Find(second ?? free, body);
        var header = HeaderLines(free, second is null ? abstractText.FirstOrDefault() : null);
        var title = TitleFinder.Find(header);
        var authors = AuthorReader.Read([.. header.SkipWhile(line => !title.Contains(line)).Except(title)]);
        header.ForEach(line => line.Role = LineRole.Header);
        title.ForEach(line => line.Role = LineRole.Title);
        abstractText.ForEach(line => line.Role = LineRole.Abstract);
        foreach (var line in AbstractReader.KeywordsOf(second ?? free, body).Where(line => line.Role == LineRole.Unknown))
        {
            line.Role = LineRole.Header;
        }

        var (year, venue) = ImprintReader.Read(first);
        return new PaperHeader(
            title.Count == 0 ? null : TitleFinder.TextOf(title), authors, AbstractReader.TextOf(abstractText), year, venue);
    }

    /// <summary>Behind a title page the abstract stands on the second: returns its lines then.</summary>
    private static List<PaperLine>? TurnedTo(IReadOnlyList<PaperLine> lines, List<PaperLine> free)
    {
        var number = lines[0].Page.Number + 1;
        var second = lines.Where(line => line.Page.Number == number && line.Role == LineRole.Unknown).ToList();
        return !AbstractReader.HasHeading(free) && AbstractReader.HasHeading(second.Take(TopLines))
            && !free.Exists(line => HeadingNames.IsIntroduction(line.Text)) ? second : null;
    }

    /// <summary>What stands above the abstract, from top to bottom over all columns.</summary>
    private static List<PaperLine> HeaderLines(List<PaperLine> lines, PaperLine? abstractStart)
    {
        if (lines.Count == 0)
        {
            return [];
        }

        var bottom = abstractStart?.Layout.Baseline - 1
            ?? lines.FirstOrDefault(line => HeadingNames.IsCommon(line.Text))?.Layout.Baseline - 1
            ?? HeaderShare * lines[0].Page.Height;
        return [.. lines
            .Where(line => line.Layout.Baseline < bottom && !RunsPast(lines, line, bottom, abstractStart))
            .OrderBy(line => line.Layout.Baseline).ThenBy(line => line.Layout.Left)];
    }

    /// <summary>In a neighbouring column the running text may begin above the abstract's heading.</summary>
    private static bool RunsPast(List<PaperLine> lines, PaperLine line, float bottom, PaperLine? abstractStart)
    {
        if (abstractStart is null || line.IsSameRegion(abstractStart))
        {
            return false;
        }

        var below = line;
        foreach (var next in lines.Where(other => other.IsSameRegion(line)
            && other.Layout.Baseline > line.Layout.Baseline))
        {
            if (next.Layout.Baseline - below.Layout.Baseline > 1.4f * line.Layout.Size)
            {
                return false;
            }

            if (next.Layout.Baseline >= bottom)
            {
                return true;
            }

            below = next;
        }

        return false;
    }
}
