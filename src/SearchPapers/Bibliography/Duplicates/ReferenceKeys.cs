using SearchPapers.Bibliography.Addresses;

namespace SearchPapers.Bibliography.Duplicates;

/// <summary>Computes the strings that <see cref="DuplicateFinder"/> looks references up by.</summary>
internal static class ReferenceKeys
{
    // Shorter titles ("Deep learning", "Survey") are shared by different papers too often.
    private const int MinDistinctiveTitleCharacters = 16;

    public static IEnumerable<string> All(Reference reference)
    {
        var keys = PublisherKeys(reference).Concat(PdfKeys(reference)).Concat(PageKeys(reference));
        return TitleKey(reference) is { } title
            ? keys.Concat([title, $"{title}|{FirstAuthorFamilyName(reference)}", TitleAndAuthorKey(reference)])
            : keys;
    }

    /// <summary>Returns keys that identify a paper on their own.</summary>
    public static IEnumerable<string> PublisherKeys(Reference reference) =>
        PaperIdFactory.PublisherAddresses(reference).Select(paper => "pdf " + paper.Identity);

    /// <summary>Returns keys of PDFs, each of which may hold several papers.</summary>
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

    /// <summary>Returns keys of pages about the paper: the DOI if the address has one, else the address.</summary>
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

    /// <summary>Returns the key of the title, or null if it is only a file name.</summary>
    /// <remarks>A title that is not distinctive is combined with a link, else with the source and the citation
    /// key.</remarks>
    public static string? TitleKey(Reference reference)
    {
        if (IsTitleFileName(reference))
        {
            return null;
        }

        var title = TitleText.Fold(reference.Title);
        return title.Length >= MinDistinctiveTitleCharacters
            && !LinkLabels.IsKindOnly(reference.Title) ? "title " + title
            : reference switch
            {
                { Links: [var link, ..] } => $"title {title} {link.Url}",
                { CitationKey: null, LocalPdfPath: { } file } => $"title {title} {file}",
                { Sources: [var source, ..] } => $"title {title} {source} {reference.CitationKey}",
                _ => $"title {title} {reference.CitationKey}",
            };
    }

    public static string TitleAndAuthorKey(Reference reference) =>
        $"short {TitleText.Fold(reference.Title)}|{FirstAuthorFamilyName(reference)}";

    public static string? FirstAuthorFamilyName(Reference reference) =>
        reference.Authors.Count > 0
            ? TitleText.Fold(PersonName.WithoutSuffix(reference.Authors[0]).Split(' ')[^1])
            : null;

    // No title could be read from the PDF.
    private static bool IsTitleFileName(Reference reference) =>
        reference is { IsUntitled: true, Authors.Count: 0, LocalPdfPath: { } file }
        && reference.Title == Path.GetFileNameWithoutExtension(file);
}
