using System.Text.RegularExpressions;
using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Addresses;

namespace SearchPapers.Sources;

/// <summary>Recognizes sources that are the address or the arXiv id of one paper.</summary>
internal static partial class SourceAddress
{
    private static readonly string[] ListExtensions =
    [
        ".md",
        ".markdown",
        ".bib",
        ".jsonl",
        ".ndjson",
        ".gz",
        ".br",
        ".zip",
    ];

    /// <summary>Returns the address of the paper, or null if the source is not an address.</summary>
    /// <exception cref="SearchPapersException">The address cannot be downloaded, or is of a list.</exception>
    public static string? ToAddress(string source)
    {
        if (ArxivId.TryParse(source, out var id))
        {
            return id.Address;
        }

        if (!Scheme().IsMatch(source))
        {
            return AddressWithoutScheme().IsMatch(source) ? $"https://{source}" : null;
        }

        return LinkFilter.Accept(source) is not { } address
            ? throw Unreadable(
                source, "it is not a web address", "Name a paper as in 'https://arxiv.org/abs/1802.05296'")
            : ListExtensions.Any(
                list => new Uri(address).AbsolutePath.EndsWith(list, StringComparison.OrdinalIgnoreCase))
                ? throw Unreadable(source, "it is not the address of a paper", "Save the file and ingest it")
                : address;
    }

    /// <summary>Creates a reference from what the address alone reveals.</summary>
    public static SourceContent Read(string address)
    {
        var uri = new Uri(address);
        var known = PdfAddressRules.Find(uri);
        var kind = known is null || PdfAddressRules.IsPdf(uri) ? PaperLinkKind.Pdf : PaperLinkKind.Page;
        PaperLink[] links = [new PaperLink(kind, address)];
        var reference = new Reference
        {
            Title = known?.PublisherKey ?? uri.Host + uri.AbsolutePath.TrimEnd('/'),
            IsUntitled = true,
            Links = links,
            PdfAddresses = PdfAddressFinder.FindAll(links),
            Sources = [address],
        };
        return new SourceContent([reference], []);
    }

    private static SearchPapersException Unreadable(string source, string reason, string advice) =>
        new(SearchPapersError.CorpusFormat, $"Cannot read '{source}': {reason}. {advice}.") { Path = source };

    // At least two characters, so that a drive such as "C:" is no scheme.
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]+:", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(
        @"^(?:www\.)?(?:arxiv\.org/(?:abs|pdf)|openreview\.net|aclanthology\.org|proceedings\.mlr\.press)/\S+$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AddressWithoutScheme();
}
