using System.Text.RegularExpressions;

namespace SearchPapers.Sources.BibTex;

/// <summary>Finds the arXiv number of an entry: preprints say it in many fields.</summary>
internal static partial class BibTexArxivField
{
    /// <summary>Returns the number without "arXiv:"; null where the entry has none.</summary>
    public static string? NumberOf(BibTexEntry entry)
    {
        var archive = entry.Raw("archiveprefix", "eprinttype");
        var isArxiv = archive is null || archive.Equals("arxiv", StringComparison.OrdinalIgnoreCase);
        return (isArxiv ? Whole(entry.Raw("eprint", "arxivid", "arxiv")) : null)
            ?? Named(entry.Raw("journal", "journaltitle", "booktitle"))
            ?? (IsPreprint(entry.Raw("journal", "journaltitle")) ? Named(entry.Raw("volume")) : null)
            ?? Named(entry.Raw("note", "howpublished", "number", "doi"));
    }

    /// <summary>Tells whether a journal is none, but arXiv by one of its names.</summary>
    public static bool IsPreprint(string? venue) => venue is not null && Preprint().IsMatch(venue);

    private static string? Whole(string? text) => Number(WholeNumber().Match(text ?? ""));

    private static string? Named(string? text) => Number(NamedNumber().Match(text ?? ""));

    private static string? Number(Match match) => match.Success ? match.Groups["number"].Value : null;

    [GeneratedRegex(
        @"^\s*\{?(?:https?://arxiv\.org/(?:abs|pdf)/|arxiv:\s*)?(?<number>[0-9]{4}\.[0-9]{4,5}(?:v[0-9]+)?|[a-z-]+(?:\.[A-Z]{2})?/[0-9]{7}(?:v[0-9]+)?)" +
        @"(?:\s*\[[^\]]*\])?\}?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WholeNumber();

    [GeneratedRegex(
        @"(?:arxiv(?:\.org)?(?:/(?:abs|pdf)/|[.:]\s*|\s+)|\babs/)(?<number>[0-9]{4}\.[0-9]{4,5}(?:v[0-9]+)?|[a-z-]+(?:\.[A-Z]{2})?/[0-9]{7}(?:v[0-9]+)?)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NamedNumber();

    [GeneratedRegex(
        @"^\W*(?:arxiv(?:\s*(?:e-?prints?|preprints?|\.org))?(?:\s*[,:(]?\s*(?:arxiv\s*:|abs/|[a-z-]+/)?\s*[0-9].*|\s+abs/.*|\s+arxiv:.*)?" +
        @"|corr(?:\s*,?\s*abs/.*)?|preprint|computing research repository)\W*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Preprint();
}
