using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.Header;

internal static class HeaderReader
{
    /// <summary>The share of the page height that the header takes if no abstract or heading ends it.</summary>
    private const float MaxHeaderHeight = 0.45f;

    /// <summary>After a title page, the abstract heading is within this many lines of the second page.</summary>
    private const int TopLines = 5;

    public static PaperHeader Read(IReadOnlyList<PaperLine> lines, BodyStyle body)
    {
        var firstPage = lines.Where(line => line.Page.Number == lines[0].Page.Number).ToList();
        var unmarked = firstPage.Where(line => line.Role == LineRole.Unknown).ToList();
        var secondPage = FindPageAfterTitlePage(lines, unmarked);
        var abstractLines = AbstractReader.Find(secondPage ?? unmarked, body);
        var header = FindHeaderLines(unmarked, secondPage is null ? abstractLines.FirstOrDefault() : null);
        var title = TitleFinder.Find(header);
        var authors = AuthorReader.Read([.. header.SkipWhile(line => !title.Contains(line)).Except(title)]);
        header.ForEach(line => line.Role = LineRole.Header);
        title.ForEach(line => line.Role = LineRole.Title);
        abstractLines.ForEach(line => line.Role = LineRole.Abstract);
        var keywords = AbstractReader.FindKeywords(secondPage ?? unmarked, body);
        foreach (var line in keywords.Where(line => line.Role == LineRole.Unknown))
        {
            line.Role = LineRole.Header;
        }

        var (year, venue) = ImprintReader.Read(firstPage);
        return new PaperHeader(
            title.Count == 0 ? null : TitleFinder.JoinText(title),
            authors,
            AbstractReader.JoinText(abstractLines),
            year,
            venue);
    }

    /// <summary>Returns the second page if the first is a title page without an abstract, or null.</summary>
    private static List<PaperLine>? FindPageAfterTitlePage(IReadOnlyList<PaperLine> lines, List<PaperLine> unmarked)
    {
        var number = lines[0].Page.Number + 1;
        var secondPage = lines.Where(line => line.Page.Number == number && line.Role == LineRole.Unknown).ToList();
        return !AbstractReader.HasHeading(unmarked) && AbstractReader.HasHeading(secondPage.Take(TopLines))
            && !unmarked.Exists(line => HeadingNames.IsIntroduction(line.Text)) ? secondPage : null;
    }

    /// <summary>Returns the lines above the abstract, from top to bottom across all columns.</summary>
    private static List<PaperLine> FindHeaderLines(List<PaperLine> lines, PaperLine? abstractStart)
    {
        if (lines.Count == 0)
        {
            return [];
        }

        var bottom = abstractStart?.Layout.Baseline - 1
            ?? lines.FirstOrDefault(line => HeadingNames.IsCommon(line.Text))?.Layout.Baseline - 1
            ?? MaxHeaderHeight * lines[0].Page.Height;
        return [.. lines
            .Where(line => line.Layout.Baseline < bottom && !IsBodyColumn(lines, line, bottom, abstractStart))
            .OrderBy(line => line.Layout.Baseline).ThenBy(line => line.Layout.Left)];
    }

    // The body text of a neighboring column may start above the abstract and run past its heading.
    private static bool IsBodyColumn(List<PaperLine> lines, PaperLine line, float bottom, PaperLine? abstractStart)
    {
        if (abstractStart is null || line.IsSameRegion(abstractStart))
        {
            return false;
        }

        var previous = line;
        foreach (var next in lines.Where(other =>
            other.IsSameRegion(line) && other.Layout.Baseline > line.Layout.Baseline))
        {
            if (next.Layout.Baseline - previous.Layout.Baseline > 1.4f * line.Layout.Size)
            {
                return false;
            }

            if (next.Layout.Baseline >= bottom)
            {
                return true;
            }

            previous = next;
        }

        return false;
    }
}
