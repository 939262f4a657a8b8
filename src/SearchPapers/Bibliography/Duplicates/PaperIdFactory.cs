using System.Text.RegularExpressions;
using SearchPapers.Bibliography.Addresses;
using SearchPapers.Files;

namespace SearchPapers.Bibliography.Duplicates;

/// <summary>
/// Names papers: by their publisher's key, else by what they are cited by, else by their file's telling name, else by their title.
/// </summary>
internal static partial class PaperIdFactory
{
    private const int MaxSlugCharacters = 80;
    private const int ClashDigits = 6;

    /// <summary>Returns the ids that a paper may have, the wished one first; there is no end of them.</summary>
    public static IEnumerable<PaperId> For(Reference reference)
    {
        var published = PublishedAddresses(reference).ToList();
        var known = published.Find(paper => paper.NameElsewhere is not null) ?? published.FirstOrDefault();
        var wished = Wished(reference, known);
        yield return new PaperId(wished);
        if (known?.NameElsewhere is { } elsewhere)
        {
            yield return new PaperId(elsewhere);
        }

        // More digits are for clashes that someone has made on purpose, and the rest for papers of one file.
        string[] fingerprints =
        [
            Fingerprint.Compute(Identity(reference)),
            Fingerprint.Compute(Identity(reference), reference.Title, reference.Key, reference.File),
        ];
        foreach (var fingerprint in fingerprints)
        {
            for (var digits = ClashDigits; digits <= fingerprint.Length; digits++)
            {
                yield return new PaperId($"{wished}-{fingerprint[..digits]}");
            }
        }

        for (var number = 2; ; number++)
        {
            yield return new PaperId($"{wished}-{number}");
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

    private static string Wished(Reference reference, PaperAddress? known) =>
        (reference.IsKeyId ? reference.Key : null)
        ?? known?.Name
        ?? TellingKey(reference.Key)
        ?? FileName(reference)
        ?? Slug(reference.Title);

    private static string? TellingKey(string? key) =>
        key is not null && TellingInShort().IsMatch(key) && !SaysNothing().IsMatch(key) ? key : null;

    private static string? FileName(Reference reference)
    {
        var paths = reference.PdfAddresses.Select(address => Uri.UnescapeDataString(address.AbsolutePath).Replace('\\', '/'));
        return (reference.File is { } file ? paths.Append(file) : paths)
            .Select(path => OtherCharacters().Replace(Path.GetFileNameWithoutExtension(path), "-").Trim('-', '.', '_'))
            .FirstOrDefault(IsTelling);
    }

    private static bool IsTelling(string name) =>
        Telling().IsMatch(name) && !Hash().IsMatch(name) && !SaysNothing().IsMatch(name);

    private static string Slug(string title) =>
        PlainText.Slug(title, MaxSlugCharacters) is { Length: > 0 } slug
            ? slug
            : "paper-" + Fingerprint.Compute(title)[..ClashDigits];

    [GeneratedRegex(@"[^\p{L}\p{Nd}._-]+", RegexOptions.CultureInvariant)]
    private static partial Regex OtherCharacters();

    [GeneratedRegex(@"^(?=.{5,120}$).*\p{L}{3}", RegexOptions.CultureInvariant)]
    private static partial Regex Telling();

    // Who cites a paper often has chosen its name, which may be as short as a word.
    [GeneratedRegex(@"^(?=.{3,200}$).*\p{L}{3}", RegexOptions.CultureInvariant)]
    private static partial Regex TellingInShort();

    [GeneratedRegex(@"[0-9a-f]{16}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Hash();

    [GeneratedRegex(
        @"^(?:[0-9._-]|the|my|our|full|final|main|papers?|pdf|download|article|document|manuscript|preprint|draft" +
        @"|camera|ready|version|index|view|file|content|attachment|fulltext|print|abstract|submission|proceedings" +
        @"|arxiv|icml|nips|neurips|iclr|cvpr|v|ref|key|cite|entry|bib)+$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SaysNothing();
}
