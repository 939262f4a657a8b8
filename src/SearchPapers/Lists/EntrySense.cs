using System.Text.RegularExpressions;
using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Addresses;

namespace SearchPapers.Lists;

/// <summary>Tells papers, tutorials and talks from everything else that a list links to.</summary>
/// <remarks>
/// An entry is a reference if one of its links leads to a paper, by address or because it says "pdf", or if its title
/// leads to a recording or slides. Without such a link it needs some address or a title in bold, and a sign of a
/// publication: a year or a venue on its line, or, with an address, a heading above it that promises papers, talks or
/// the like. Software and other lists are no references.
/// </remarks>
internal static partial class EntrySense
{
    // "see [Smith et al.](…)" in a note names no paper by its title.
    private const int MinTitleWords = 4;

    public static bool IsReference(ListEntry entry)
    {
        if (entry.Title is not { Text.Length: > 1 } title || OtherList().IsMatch(title.Text))
        {
            return false;
        }

        var links = OwnLinks(entry).Where(link => !OtherList().IsMatch(link.Url)).ToList();
        return links.Exists(LeadsToPaper) || IsTalk(title) || (!IsSoftware(title) && HasSign(entry, title, links.Count > 0));
    }

    /// <summary>
    /// Tells whether a line begins with a paper of its own, and is no mere note on the paper above it.
    /// </summary>
    public static bool NamesPaper(IReadOnlyList<TextRun> line)
    {
        var entry = ListEntry.Of(line, [], []);
        return entry.Title is { } title && (title.Url is null ? title.IsStrong : LinkKinds.LeadsToPaper(title.Url))
            && PlainText.Words(title.Text).Count() >= MinTitleWords
            && LinkLabels.IsKind(InlineText.Join(entry.Byline.TakeWhile(run => run != TextRun.LineBreak)))
            && OwnLinks(entry).Any(LeadsToPaper);
    }

    /// <summary>Tells whether a heading stands above what is about the list and not in it.</summary>
    public static bool IsAboutTheList(string heading) => AboutTheList().IsMatch(heading);

    private static IEnumerable<PaperLink> OwnLinks(ListEntry entry)
    {
        if (entry.Title is { Url: { } url })
        {
            yield return new PaperLink(LinkKinds.Of("", url), url);
        }

        foreach (var link in LinkLines.Of(entry.Byline).Concat(entry.Lines.SelectMany(LinkLines.Of)))
        {
            yield return link;
        }
    }

    private static bool LeadsToPaper(PaperLink link) =>
        link.Kind is PaperLinkKind.Pdf || (link.Kind is PaperLinkKind.Page && LinkKinds.LeadsToPaper(link.Url));

    private static bool IsSoftware(TextRun title) =>
        title.Url is { } url && LinkKinds.Of("", url) is PaperLinkKind.Code;

    private static bool IsTalk(TextRun title) =>
        title.Url is { } url && LinkKinds.Of("", url) is (PaperLinkKind.Video or PaperLinkKind.Slides);

    private static bool HasSign(ListEntry entry, TextRun title, bool hasLink) =>
        (hasLink && entry.Tags.Any(tag => Publications().IsMatch(tag)))
        || ((hasLink || title.IsStrong) && IsDated(entry));

    private static bool IsDated(ListEntry entry)
    {
        var byline = Lists.Byline.Read(entry.Byline);
        var title = entry.Title is { Url: null } text ? VenueNames.Find(text.Text).Name : null;
        return byline.Year is not null || byline.Venue is not null || title is not null;
    }

    [GeneratedRegex(
        @"\b(?:papers?|articles?|surveys?|reviews?|tutorials?|talks?|lectures?" +
        @"|thes[ei]s|publications?|readings?|preprints?|reports?)\b|论文",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Publications();

    [GeneratedRegex(
        @"^\W*(?:table of )?contents?\W*$|^\W*(?:toc|index|contribut\w*|how to contribute|licen[cs]e\w*" +
        @"|acknowledge?ments?|citations?|citing|cite|how to cite|star history|contact\w*|maintainers?|sponsors?" +
        @"|related (?:awesome )?(?:lists?|repos\w*)|(?:other )?awesome lists?)\b.{0,20}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AboutTheList();

    [GeneratedRegex(@"\bawesome[ -]|^awesome$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherList();
}
