using System.Text.RegularExpressions;

namespace SearchPapers.Bibliography.Addresses;

/// <summary>Turns the address of a paper's page into the addresses where its PDF may be had.</summary>
/// <remarks>Looks at the address only and asks no server; the scheme that the list gives is kept.</remarks>
internal static partial class PdfAddressRules
{
    private const int MaxAddressCharacters = 2_000;

    // PMLR volumes from 2017 on keep each paper in a folder of its own; both shapes are tried.
    private const int FirstPmlrVolumeWithFolders = 54;

    // The first rule that fits decides, so the plain file comes last.
    private static readonly (Regex Shape, Func<Match, Uri, PaperAddress> Read)[] Rules =
    [
        (Pmlr(), ReadPmlr),
        (OpenReview(), (match, from) => SinglePdf(from, match.Result("openreview.net/pdf?id=${id}"))),
        (AclAnthology(), ReadAclAnthology),
        (NeurIpsByHash(), (match, from) => SinglePdfOnSameHost(from, match.Result("/${folder}/file/${hash}-Paper${track}.pdf"))),
        (NeurIpsByNumber(), (match, from) => SinglePdfOnSameHost(from, match.Result("/paper/${name}.pdf"))),
        (Jmlr(), (match, from) => SinglePdfOnSameHost(from, match.Result("/papers/volume${volume}/${key}/${key}.pdf"))),
        (CvfWorkshop(), (match, from) => SinglePdfOnSameHost(from, match.Result("/${folder}/papers/${workshop}/${name}.pdf"))),
        (Cvf(), (match, from) => SinglePdfOnSameHost(from, match.Result("/${folder}/papers/${name}.pdf"))),
        (GitHubFile(), (match, from) => SinglePdf(from, match.Result("github.com/${repository}/raw/${file}"))),
        (PlainPdf(), (_, from) => new PaperAddress([new Uri(from.GetLeftPart(UriPartial.Query))])),
    ];

    /// <summary>Returns what the address tells of a paper; null where it is not known to lead to one.</summary>
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
        hostAndPath = hostAndPath.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? hostAndPath[4..] : hostAndPath;
        foreach (var (pattern, parse) in Rules)
        {
            if (pattern.Match(hostAndPath) is { Success: true } match)
            {
                return parse(match, address);
            }
        }

        return null;
    }

    /// <summary>Tells whether the address itself is that of a PDF, not that of a page about it.</summary>
    public static bool IsPdf(Uri address) =>
        address.AbsolutePath.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)
            ? IsFetchable(address)
            : Find(address) is { PdfAddresses: [var pdf, ..] } && IsInPdfFolder(address) && IsInPdfFolder(pdf);

    /// <summary>Tells whether a list may have the address fetched: http or https, with no user's name in it.</summary>
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
