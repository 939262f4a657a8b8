using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Addresses;
using SearchPapers.Text;

namespace SearchPapers.Sources.Markdown;

internal static class ReferenceReader
{
    public static Reference Read(ListEntry entry, string source)
    {
        var title = entry.Title!;
        var byline = Byline.Read(entry.Byline);
        var lines = entry.Lines;
        if (byline.Authors.Count == 0 && lines.Count > 0 && Byline.Read(lines[0]) is { Authors.Count: > 0 } below)
        {
            byline = below with
            {
                Venue = byline.Venue ?? below.Venue,
                Year = byline.Year ?? below.Year,
                Remark = Join(byline.Remark, below.Remark),
            };
            lines = [.. lines.Skip(1)];
        }

        var links = Links(entry);
        var (venue, year) = VenueAndYear(byline, title, entry.Tags);
        return new Reference
        {
            Title = title.Text,
            Authors = byline.Authors,
            Year = year,
            Venue = venue,
            Note = Note(byline.Remark, lines),
            Tags = entry.Tags,
            Links = [.. links.Concat(LinkLineReader.ReadOtherPapers(entry.Byline)).DistinctBy(link => link.Url)],
            PdfAddresses = PdfAddressFinder.FindAll(links),
            Sources = [source],
        };
    }

    private static List<PaperLink> Links(ListEntry entry)
    {
        var links = new List<PaperLink>();
        if (entry.Title is { Url: { } url })
        {
            links.Add(new PaperLink(LinkClassifier.Classify("", url), url));
        }

        links.AddRange(LinkLineReader.ReadLinks(entry.Byline));
        links.AddRange(entry.Lines.SelectMany(LinkLineReader.ReadLinks));
        return [.. links.DistinctBy(link => link.Url, StringComparer.Ordinal)];
    }

    // The line takes precedence; the nearest heading ("Papers at ICML 2018") completes it.
    private static (string? Venue, int? Year) VenueAndYear(Byline byline, InlineRun title, IReadOnlyList<string> tags)
    {
        var (venue, year) = (byline.Venue, byline.Year);
        if (venue is null && title.Url is null)
        {
            (venue, var titleYear) = VenueNames.Find(title.Text);
            year ??= titleYear;
        }

        for (var i = tags.Count - 1; i >= 0 && year is null; i--)
        {
            var (tagVenue, tagYear) = VenueNames.Find(tags[i]);
            year = tagYear ?? Byline.OnlyYear(tags[i]);
            venue ??= tagYear is null ? null : tagVenue;
        }

        return (venue, year);
    }

    private static string? Note(string remark, IEnumerable<IReadOnlyList<InlineRun>> lines)
    {
        var texts = lines.Where(line => !LinkLineReader.IsLinkLine(line)).Select(InlineReader.Join)
            .Where(line => UnicodeText.HasLetters(line) && !line.Equals("Notes:", StringComparison.OrdinalIgnoreCase));
        var note = string.Join('\n', texts.Prepend(remark).Where(text => text.Length > 0));
        return note.Length > 0 ? note : null;
    }

    private static string Join(string first, string second) =>
        first.Length == 0 ? second : second.Length == 0 ? first : first + "\n" + second;
}
