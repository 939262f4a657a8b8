using System.Text.RegularExpressions;

namespace SearchPapers.Bibliography.Addresses;

/// <summary>Derives the addresses of PDFs from the address of a paper's page, without a request.</summary>
/// <remarks>The scheme of the source is preserved.</remarks>
internal static partial class PdfAddressRules
{
    private const int MaxAddressCharacters = 2_000;

    // From 2017 on, each paper in PMLR has its own folder; both layouts are tried.
    private const int FirstPmlrVolumeWithFolders = 54;

    // The first matching rule applies, so the plain file comes last.
    private static readonly (Regex Pattern, Func<Match, Uri, PaperAddress> Parse)[] Rules =
    [
        (Pmlr(), ReadPmlr),
        (OpenReview(), (match, from) => SinglePdf(from, match.Result("openreview.net/pdf?id=${id}"))),
        (AclAnthology(), ReadAclAnthology),
        (NeurIpsByHash(), (match, from) => SinglePdfOnSameHost(
            from, match.Result("/${folder}/file/${hash}-Paper${track}.pdf"))),
        (NeurIpsByNumber(), (match, from) => SinglePdfOnSameHost(from, match.Result("/paper/${name}.pdf"))),
        (Jmlr(), (match, from) => SinglePdfOnSameHost(from, match.Result("/papers/volume${volume}/${key}/${key}.pdf"))),
        (CvfWorkshop(), (match, from) => SinglePdfOnSameHost(
            from, match.Result("/${folder}/papers/${workshop}/${name}.pdf"))),
        (Cvf(), (match, from) => SinglePdfOnSameHost(from, match.Result("/${folder}/papers/${name}.pdf"))),
        (GitHubFile(), (match, from) => SinglePdf(from, match.Result("github.com/${repository}/raw/${file}"))),
        (PlainPdf(), (_, from) => new PaperAddress([new Uri(from.GetLeftPart(UriPartial.Query))])),
    ];

    /// <summary>Returns the paper of an address, or null if the address is of no known publisher and no PDF.</summary>
    public static PaperAddress? Find(Uri address)
    {
        if (!IsFetchable(address))
        {
            return null;
        }

        if (ArxivId.FromAddress(address.AbsoluteUri) is { } id)
        {
            return SinglePdf(address, $"arxiv.org/pdf/{id}") with { PublisherKey = "arxiv-" + id.Number };
        }

        var hostAndPath = address.Authority + address.PathAndQuery;
        hostAndPath = hostAndPath.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            ? hostAndPath[4..]
            : hostAndPath;
        foreach (var (pattern, parse) in Rules)
        {
            if (pattern.Match(hostAndPath) is { Success: true } match)
            {
                return parse(match, address);
            }
        }

        return null;
    }

    /// <summary>Returns whether the address is of a PDF, not of a page about it.</summary>
    public static bool IsPdf(Uri address) =>
        address.AbsolutePath.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)
            ? IsFetchable(address)
            : Find(address) is { PdfAddresses: [var pdf, ..] } && IsInPdfFolder(address) && IsInPdfFolder(pdf);

    /// <summary>Returns whether it is safe to download: http or https, without user info.</summary>
    public static bool IsFetchable(Uri address) =>
        address.IsAbsoluteUri
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.Host.Length > 0
        && address.UserInfo.Length == 0
        && address.OriginalString.Length <= MaxAddressCharacters;

    private static bool IsInPdfFolder(Uri address) =>
        address.AbsolutePath.StartsWith("/pdf", StringComparison.OrdinalIgnoreCase);

    private static PaperAddress ReadPmlr(Match match, Uri from)
    {
        var (volume, key) = (match.Groups["volume"].Value, match.Groups["key"].Value);
        var inPaperFolder = WithHostAndPath(from, $"proceedings.mlr.press/v{volume}/{key}/{key}.pdf");
        var inVolumeFolder = WithHostAndPath(from, $"proceedings.mlr.press/v{volume}/{key}.pdf");
        var isPaperFolderFirst = volume.Length > 2 || int.Parse(volume, Invariant) >= FirstPmlrVolumeWithFolders;
        return new PaperAddress(isPaperFolderFirst ? [inPaperFolder, inVolumeFolder] : [inVolumeFolder, inPaperFolder])
        {
            PublisherKey = key,
            QualifiedPublisherKey = $"{key}-v{volume}",
        };
    }

    private static PaperAddress ReadAclAnthology(Match match, Uri from)
    {
        var id = match.Groups["id"].Value;
        id = id.Contains('.', StringComparison.Ordinal) ? id : id.ToUpperInvariant();
        return SinglePdf(from, $"aclanthology.org/{id}.pdf") with { PublisherKey = id };
    }

    private static PaperAddress SinglePdfOnSameHost(Uri from, string path) => SinglePdf(from, from.Authority + path);

    private static PaperAddress SinglePdf(Uri from, string hostAndPath) => new([WithHostAndPath(from, hostAndPath)]);

    private static Uri WithHostAndPath(Uri from, string hostAndPath) => new($"{from.Scheme}://{hostAndPath}");
}
