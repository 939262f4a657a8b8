using SearchPapers.Bibliography.Addresses;

namespace SearchPapers.Bibliography.Duplicates;

/// <summary>What a reference can be found by, as texts to look up.</summary>
internal static class ReferenceKeys
{
    // Below this a title ("Deep learning", "Survey") is shared by different works too often to tell a paper alone.
    private const int MinTellingTitleCharacters = 16;

    /// <summary>Returns all keys that a reference is found by.</summary>
    public static IEnumerable<string> All(Reference reference)
    {
        var keys = Publishers(reference).Concat(Files(reference)).Concat(Pages(reference));
        return Title(reference) is { } title
            ? keys.Concat([title, $"{title}|{FirstAuthor(reference)}", ShortTitle(reference)])
            : keys;
    }

    /// <summary>Returns what tells a paper by itself: its keys at publishers.</summary>
    public static IEnumerable<string> Publishers(Reference reference) =>
        PaperIdFactory.PublishedAddresses(reference).Select(paper => "pdf " + paper.Identity);

    /// <summary>Returns the PDFs, any of which may hold several papers: those of the web and the user's own.</summary>
    public static IEnumerable<string> Files(Reference reference)
    {
        if (reference.File is { } file)
        {
            yield return "file " + file;
        }

        foreach (var pdf in reference.PdfAddresses)
        {
            var paper = PdfAddressRules.Find(pdf);
            if (paper?.Name is null)
            {
                yield return "pdf " + (paper?.Identity ?? pdf.Authority + pdf.PathAndQuery);
            }
        }
    }

    /// <summary>Returns the pages about the paper, by their DOIs where they have one.</summary>
    public static IEnumerable<string> Pages(Reference reference)
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
    public static string? Title(Reference reference)
    {
        if (IsFileName(reference))
        {
            return null;
        }

        var title = PlainText.Fold(reference.Title);
        return title.Length >= MinTellingTitleCharacters && !LinkLabels.IsKind(reference.Title) ? "title " + title
            : reference switch
            {
                { Links: [var link, ..] } => $"title {title} {link.Url}",
                { Key: null, File: { } file } => $"title {title} {file}",
                { Sources: [var source, ..] } => $"title {title} {source} {reference.Key}",
                _ => $"title {title} {reference.Key}",
            };
    }

    /// <summary>Returns the title, of whatever length, and the first author.</summary>
    public static string ShortTitle(Reference reference) => $"short {PlainText.Fold(reference.Title)}|{FirstAuthor(reference)}";

    /// <summary>Returns the first author's family name; null where no author is known.</summary>
    public static string? FirstAuthor(Reference reference) =>
        reference.Authors.Count > 0 ? PlainText.Fold(PersonName.WithoutSuffix(reference.Authors[0]).Split(' ')[^1]) : null;

    // A PDF of which nothing could be read.
    private static bool IsFileName(Reference reference) =>
        reference is { IsUntitled: true, Authors.Count: 0, File: { } file }
        && reference.Title == Path.GetFileNameWithoutExtension(file);
}
