using System.Text.RegularExpressions;
using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Addresses;

namespace SearchPapers.Sources.Markdown;

/// <summary>Distinguishes papers, tutorials and talks from everything else that a list links to.</summary>
/// <remarks>
/// An entry is a reference if one of its links leads to a paper, by its address or the label "pdf", or if its title
/// leads to a recording or slides. Otherwise it needs a sign of a publication: with a link or a bold title, a year or
/// venue on its line; with a link, also a heading about papers, talks or the like. Software and other lists are no
/// references.
/// </remarks>
internal static partial class EntryClassifier
{
    // "see [Smith et al.](…)" in a note is not the title of a paper.
    private const int MinTitleWords = 4;

    public static bool IsReference(ListEntry entry)
    {
        if (entry.Title is not { Text.Length: > 1 } title || OtherList().IsMatch(title.Text))
        {
            return false;
        }

        var links = ReadLinks(entry).Where(link => !OtherList().IsMatch(link.Url)).ToList();
        return links.Exists(LeadsToPaper) || IsTalk(title)
            || (!IsSoftware(title) && HasPublicationSign(entry, title, links.Count > 0));
    }

    /// <summary>Returns whether a line starts with another paper, and is not a note on the paper above it.</summary>
    public static bool NamesPaper(IReadOnlyList<InlineRun> line)
    {
        var entry = ListEntry.Create(line, [], []);
        return entry.Title is { } title && (title.Url is null ? title.IsStrong : LinkClassifier.LeadsToPaper(title.Url))
            && TitleText.SplitWords(title.Text).Count() >= MinTitleWords
            && LinkLabels.IsKindOnly(InlineReader.Join(entry.Byline.TakeWhile(run => run != InlineRun.LineBreak)))
            && ReadLinks(entry).Any(LeadsToPaper);
    }

    /// <summary>Returns whether a section is about the list itself, such as its license.</summary>
    public static bool IsAboutTheList(string heading) => AboutTheList().IsMatch(heading);

    private static IEnumerable<PaperLink> ReadLinks(ListEntry entry)
    {
        if (entry.Title is { Url: { } url })
        {
            yield return new PaperLink(LinkClassifier.Classify("", url), url);
        }

        foreach (var link in entry.Lines.Prepend(entry.Byline).SelectMany(LinkLineReader.ReadLinks))
        {
            yield return link;
        }
    }

    private static bool LeadsToPaper(PaperLink link) =>
        link.Kind is PaperLinkKind.Pdf || (link.Kind is PaperLinkKind.Page && LinkClassifier.LeadsToPaper(link.Url));

    private static bool IsSoftware(InlineRun title) =>
        title.Url is { } url && LinkClassifier.Classify("", url) is PaperLinkKind.Code;

    private static bool IsTalk(InlineRun title) =>
        title.Url is { } url && LinkClassifier.Classify("", url) is (PaperLinkKind.Video or PaperLinkKind.Slides);

    private static bool HasPublicationSign(ListEntry entry, InlineRun title, bool hasLink) =>
        (hasLink && entry.Tags.Any(tag => PublicationKinds().IsMatch(tag)))
        || ((hasLink || title.IsStrong) && HasVenueOrYear(entry));

    private static bool HasVenueOrYear(ListEntry entry)
    {
        var byline = SearchPapers.Sources.Markdown.Byline.Read(entry.Byline);
        var title = entry.Title is { Url: null } text ? VenueNames.Find(text.Text).Name : null;
        return byline.Year is not null || byline.Venue is not null || title is not null;
    }

    [GeneratedRegex(
        @"\b(?:papers?|articles?|surveys?|reviews?|tutorials?|talks?|lectures?" +
        @"|thes[ei]s|publications?|readings?|preprints?|reports?)\b|论文",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PublicationKinds();

    [GeneratedRegex(
        @"^\W*(?:table of )?contents?\W*$|^\W*(?:toc|index|contribut\w*|how to contribute|licen[cs]e\w*" +
        @"|acknowledge?ments?|citations?|citing|cite|how to cite|star history|contact\w*|maintainers?|sponsors?" +
        @"|related (?:awesome )?(?:lists?|repos\w*)|(?:other )?awesome lists?)\b.{0,20}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AboutTheList();

    [GeneratedRegex(@"\bawesome[ -]|^awesome$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherList();
}
