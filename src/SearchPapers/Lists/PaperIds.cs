using System.Text.RegularExpressions;

namespace SearchPapers.Lists;

/// <summary>Names papers: by their publisher's key, else by their file's telling name, else by their title.</summary>
internal static partial class PaperIds
{
    private const int MaxSlugCharacters = 80;
    private const int ClashDigits = 6;

    /// <summary>Returns the ids that a paper may have, the wished one first.</summary>
    public static IEnumerable<PaperId> For(Reference reference)
    {
        var published = PublishedAddresses(reference).ToList();
        var known = published.Find(paper => paper.NameElsewhere is not null) ?? published.FirstOrDefault();
        var wished = known?.Name ?? FileName(reference) ?? Slug(reference.Title);
        yield return new PaperId(wished);
        if (known?.NameElsewhere is { } elsewhere)
        {
            yield return new PaperId(elsewhere);
        }

        // More digits are for clashes that someone has made on purpose.
        var fingerprint = Fingerprint.Of(Identity(reference));
        for (var digits = ClashDigits; digits <= fingerprint.Length; digits++)
        {
            yield return new PaperId($"{wished}-{fingerprint[..digits]}");
        }
    }

    /// <summary>
    /// Returns what tells a paper from one of the same name: its address, else its title and first author.
    /// </summary>
    public static string Identity(Reference reference) =>
        reference switch
        {
            { PdfAddresses: [var pdf, ..] } => PdfAddressRules.Find(pdf)?.Identity ?? pdf.AbsoluteUri,
            { Links: [var link, ..] } => link.Url,
            { Authors: [var author, ..] } => reference.Title + '|' + author,
            _ => reference.Title,
        };

    /// <summary>Returns what the addresses of a paper at publishers with keys of their own tell.</summary>
    public static IEnumerable<PaperAddress> PublishedAddresses(Reference reference)
    {
        foreach (var address in reference.PdfAddresses)
        {
            if (PdfAddressRules.Find(address) is { Name: not null } paper)
            {
                yield return paper;
            }
        }
    }

    private static string? FileName(Reference reference)
    {
        foreach (var address in reference.PdfAddresses)
        {
            var path = Uri.UnescapeDataString(address.AbsolutePath).Replace('\\', '/');
            var name = OtherCharacters().Replace(Path.GetFileNameWithoutExtension(path), "-").Trim('-', '.', '_');
            if (Telling().IsMatch(name) && !Hash().IsMatch(name) && !SaysNothing().IsMatch(name))
            {
                return name;
            }
        }

        return null;
    }

    private static string Slug(string title) =>
        PlainText.Slug(title, MaxSlugCharacters) is { Length: > 0 } slug
            ? slug
            : "paper-" + Fingerprint.Of(title)[..ClashDigits];

    [GeneratedRegex(@"[^\p{L}\p{Nd}._-]+", RegexOptions.CultureInvariant)]
    private static partial Regex OtherCharacters();

    [GeneratedRegex(@"^(?=.{5,120}$).*\p{L}{3}", RegexOptions.CultureInvariant)]
    private static partial Regex Telling();

    [GeneratedRegex(@"[0-9a-f]{16}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Hash();

    [GeneratedRegex(
        @"^(?:[0-9._-]|the|my|our|full|final|main|papers?|pdf|download|article|document|manuscript|preprint|draft" +
        @"|camera|ready|version|index|view|file|content|attachment|fulltext|print|abstract|submission|proceedings" +
        @"|arxiv|icml|nips|neurips|iclr|cvpr|v)+$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SaysNothing();
}
