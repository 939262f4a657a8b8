using SearchPapers.Bibliography.Addresses;

namespace SearchPapers.Bibliography.Duplicates;

/// <summary>What a reference can be found by, as texts to look up.</summary>
internal static class ReferenceKeys
{
    // Below this a title ("Deep learning", "Survey") is shared by different works too often to tell a paper alone.
    private const int MinDistinctiveTitleCharacters = 16;

    /// <summary>Returns all keys that a reference is found by.</summary>
    public static IEnumerable<string> All(Reference reference)
    {
        var keys = PublisherKeys(reference).Concat(PdfKeys(reference)).Concat(PageKeys(reference));
        return TitleKey(reference) is { } title
            ? keys.Concat([title, $"{title}|{FirstAuthorFamilyName(reference)}", TitleAndAuthorKey(reference)])
            : keys;
    }

    /// <summary>Returns what tells a paper by itself: its keys at publishers.</summary>
    public static IEnumerable<string> PublisherKeys(Reference reference) =>
        PaperIdFactory.PublisherAddresses(reference).Select(paper => "pdf " + paper.Identity);

    /// <summary>Returns the PDFs, any of which may hold several papers: those of the web and the user's own.</summary>
    public static IEnumerable<string> PdfKeys(Reference reference)
    {
        if (reference.LocalPdfPath is { } file)
        {
            yield return "file " + file;
        }

        foreach (var pdf in reference.PdfAddresses)
        {
            var paper = PdfAddressRules.Find(pdf);
            if (paper?.PublisherKey is null)
            {
                yield return "pdf " + (paper?.Identity ?? pdf.Authority + pdf.PathAndQuery);
            }
        }
    }

    /// <summary>Returns the pages about the paper, by their DOIs where they have one.</summary>
    public static IEnumerable<string> PageKeys(Reference reference)
    {
        var isTalk = reference.PdfAddresses.Count == 0;
        foreach (var link in reference.Links)
        {
            var isPage = link.Kind is PaperLinkKind.Page || (isTalk && link.Kind is PaperLinkKind.Video);
            if (isPage && Uri.TryCreate(link.Url, UriKind.Absolute, out var page) && page.PathAndQuery.Length > 1)
            {
                yield return Doi.Find(page.AbsolutePath) is { } doi
                    ? "doi " + doi.Canonical
                    : "page " + page.Authority + page.PathAndQuery.TrimEnd('/');
            }
        }
    }

    /// <summary>Returns the title; null where there is none, only a file's name.</summary>
    /// <remarks>One that tells nothing alone stands with a link, else with the list and what that cites the paper by.</remarks>
    public static string? TitleKey(Reference reference)
    {
        if (IsTitleFileName(reference))
        {
            return null;
        }

        var title = PlainText.Fold(reference.Title);
        return title.Length >= MinDistinctiveTitleCharacters && !LinkLabels.IsKindOnly(reference.Title) ? "title " + title
            : reference switch
            {
                { Links: [var link, ..] } => $"title {title} {link.Url}",
                { CitationKey: null, LocalPdfPath: { } file } => $"title {title} {file}",
                { Sources: [var source, ..] } => $"title {title} {source} {reference.CitationKey}",
                _ => $"title {title} {reference.CitationKey}",
            };
    }

    /// <summary>Returns the title, of whatever length, and the first author.</summary>
    public static string TitleAndAuthorKey(Reference reference) => $"short {PlainText.Fold(reference.Title)}|{FirstAuthorFamilyName(reference)}";

    /// <summary>Returns the first author's family name; null where no author is known.</summary>
    public static string? FirstAuthorFamilyName(Reference reference) =>
        reference.Authors.Count > 0 ? PlainText.Fold(PersonName.WithoutSuffix(reference.Authors[0]).Split(' ')[^1]) : null;

    // A PDF of which nothing could be read.
    private static bool IsTitleFileName(Reference reference) =>
        reference is { IsUntitled: true, Authors.Count: 0, LocalPdfPath: { } file }
        && reference.Title == Path.GetFileNameWithoutExtension(file);
}
