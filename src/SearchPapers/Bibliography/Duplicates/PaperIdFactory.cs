using System.Text.RegularExpressions;
using SearchPapers.Bibliography.Addresses;
using SearchPapers.Files;

namespace SearchPapers.Bibliography.Duplicates;

/// <summary>
/// Creates ids from the publisher key, else the citation key, else an informative file name, else the title.
/// </summary>
internal static partial class PaperIdFactory
{
    private const int MaxSlugCharacters = 80;
    private const int MinFingerprintDigits = 6;

    /// <summary>Returns ids to try, the preferred one first; the sequence is infinite.</summary>
    public static IEnumerable<PaperId> Candidates(Reference reference)
    {
        var published = PublisherAddresses(reference).ToList();
        var address = published.Find(paper => paper.QualifiedPublisherKey is not null) ?? published.FirstOrDefault();
        var preferred = PreferredId(reference, address);
        yield return new PaperId(preferred);
        if (address?.QualifiedPublisherKey is { } qualifiedKey)
        {
            yield return new PaperId(qualifiedKey);
        }

        // More digits resolve deliberate collisions; the second fingerprint and the numbers, papers that share a file.
        string[] fingerprints =
        [
            Fingerprint.Compute(Identity(reference)),
            Fingerprint.Compute(Identity(reference), reference.Title, reference.CitationKey, reference.LocalPdfPath),
        ];
        foreach (var fingerprint in fingerprints)
        {
            for (var digits = MinFingerprintDigits; digits <= fingerprint.Length; digits++)
            {
                yield return new PaperId($"{preferred}-{fingerprint[..digits]}");
            }
        }

        for (var number = 2; ; number++)
        {
            yield return new PaperId($"{preferred}-{number}");
        }
    }

    /// <summary>
    /// Returns the address, else title and first author: what distinguishes papers with the same preferred id.
    /// </summary>
    public static string Identity(Reference reference) =>
        reference switch
        {
            { PdfAddresses: [var pdf, ..] } => PdfAddressRules.Find(pdf)?.Identity ?? pdf.AbsoluteUri,
            { Links: [var link, ..] } => link.Url,
            { Authors: [var author, ..] } => reference.Title + '|' + author,
            _ => reference.Title,
        };

    /// <summary>Returns the addresses at publishers that assign keys.</summary>
    public static IEnumerable<PaperAddress> PublisherAddresses(Reference reference)
    {
        foreach (var address in reference.PdfAddresses)
        {
            if (PdfAddressRules.Find(address) is { PublisherKey: not null } paper)
            {
                yield return paper;
            }
        }
    }

    private static string PreferredId(Reference reference, PaperAddress? address) =>
        (reference.IsCitationKeyPaperId ? reference.CitationKey : null)
        ?? address?.PublisherKey
        ?? InformativeCitationKey(reference.CitationKey)
        ?? InformativeFileName(reference)
        ?? TitleSlug(reference.Title);

    private static string? InformativeCitationKey(string? key) =>
        key is not null && CitationKeyWithWord().IsMatch(key) && !GenericWords().IsMatch(key) ? key : null;

    private static string? InformativeFileName(Reference reference)
    {
        var paths =
            reference.PdfAddresses.Select(address => Uri.UnescapeDataString(address.AbsolutePath).Replace('\\', '/'));
        return (reference.LocalPdfPath is { } file ? paths.Append(file) : paths)
            .Select(path => UnsafeCharacters().Replace(Path.GetFileNameWithoutExtension(path), "-").Trim('-', '.', '_'))
            .FirstOrDefault(IsInformativeFileName);
    }

    private static bool IsInformativeFileName(string name) =>
        FileNameWithWord().IsMatch(name) && !Hash().IsMatch(name) && !GenericWords().IsMatch(name);

    private static string TitleSlug(string title) =>
        Slug.Create(title, MaxSlugCharacters) is { Length: > 0 } slug
            ? slug
            : "paper-" + Fingerprint.Compute(title)[..MinFingerprintDigits];

    [GeneratedRegex(@"[^\p{L}\p{Nd}._-]+", RegexOptions.CultureInvariant)]
    private static partial Regex UnsafeCharacters();

    [GeneratedRegex(@"^(?=.{5,120}$).*\p{L}{3}", RegexOptions.CultureInvariant)]
    private static partial Regex FileNameWithWord();

    // A citation key was chosen on purpose and may be a short word.
    [GeneratedRegex(@"^(?=.{3,200}$).*\p{L}{3}", RegexOptions.CultureInvariant)]
    private static partial Regex CitationKeyWithWord();

    [GeneratedRegex(@"[0-9a-f]{16}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Hash();

    [GeneratedRegex(
        @"^(?:[0-9._-]|the|my|our|full|final|main|papers?|pdf|download|article|document|manuscript|preprint|draft" +
        @"|camera|ready|version|index|view|file|content|attachment|fulltext|print|abstract|submission|proceedings" +
        @"|arxiv|icml|nips|neurips|iclr|cvpr|v|ref|key|cite|entry|bib)+$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex GenericWords();
}
