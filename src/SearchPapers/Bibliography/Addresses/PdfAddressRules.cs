using System.Text.RegularExpressions;

namespace SearchPapers.Bibliography.Addresses;

/// <summary>Turns the address of a paper's page into the addresses where its PDF may be had.</summary>
/// <remarks>Looks at the address only and asks no server; the scheme that the list gives is kept.</remarks>
internal static partial class PdfAddressRules
{
    private const int MaxAddressCharacters = 2_000;

    // PMLR volumes from 2017 on keep each paper in a folder of its own; both shapes are tried.
    private const int FirstPmlrVolumeOfFolders = 54;

    // The first rule that fits decides, so the plain file comes last.
    private static readonly (Regex Shape, Func<Match, Uri, PaperAddress> Read)[] Rules =
    [
        (Pmlr(), ReadPmlr),
        (OpenReview(), (match, from) => At(from, match.Result("openreview.net/pdf?id=${id}"))),
        (AclAnthology(), ReadAclAnthology),
        (NeurIpsByHash(), (match, from) => OnSameHost(from, match.Result("/${folder}/file/${hash}-Paper${track}.pdf"))),
        (NeurIpsByNumber(), (match, from) => OnSameHost(from, match.Result("/paper/${name}.pdf"))),
        (Jmlr(), (match, from) => OnSameHost(from, match.Result("/papers/volume${volume}/${key}/${key}.pdf"))),
        (CvfWorkshop(), (match, from) => OnSameHost(from, match.Result("/${folder}/papers/${workshop}/${name}.pdf"))),
        (Cvf(), (match, from) => OnSameHost(from, match.Result("/${folder}/papers/${name}.pdf"))),
        (GitHubFile(), (match, from) => At(from, match.Result("github.com/${repository}/raw/${file}"))),
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
            return At(address, $"arxiv.org/pdf/{id}") with { Name = "arxiv-" + id.Number };
        }

        var text = address.Authority + address.PathAndQuery;
        text = text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
        foreach (var (shape, read) in Rules)
        {
            if (shape.Match(text) is { Success: true } match)
            {
                return read(match, address);
            }
        }

        return null;
    }

    /// <summary>Tells whether the address itself is that of a PDF, not that of a page about it.</summary>
    public static bool IsPdf(Uri address) =>
        address.AbsolutePath.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)
            ? IsFetchable(address)
            : Find(address) is { Pdfs: [var pdf, ..] } && InPdfFolder(address) && InPdfFolder(pdf);

    /// <summary>Tells whether a list may have the address fetched: http or https, with no user's name in it.</summary>
    public static bool IsFetchable(Uri address) =>
        address.IsAbsoluteUri
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.Host.Length > 0
        && address.UserInfo.Length == 0
        && address.OriginalString.Length <= MaxAddressCharacters;

    private static bool InPdfFolder(Uri address) =>
        address.AbsolutePath.StartsWith("/pdf", StringComparison.OrdinalIgnoreCase);

    private static PaperAddress ReadPmlr(Match match, Uri from)
    {
        var (volume, key) = (match.Groups["volume"].Value, match.Groups["key"].Value);
        var ownFolder = AddressAt(from, $"proceedings.mlr.press/v{volume}/{key}/{key}.pdf");
        var volumeFolder = AddressAt(from, $"proceedings.mlr.press/v{volume}/{key}.pdf");
        var ownFolderFirst = volume.Length > 2 || int.Parse(volume, Invariant) >= FirstPmlrVolumeOfFolders;
        return new PaperAddress(ownFolderFirst ? [ownFolder, volumeFolder] : [volumeFolder, ownFolder])
        {
            Name = key,
            NameElsewhere = $"{key}-v{volume}",
        };
    }

    private static PaperAddress ReadAclAnthology(Match match, Uri from)
    {
        var id = match.Groups["id"].Value;
        id = id.Contains('.', StringComparison.Ordinal) ? id : id.ToUpperInvariant();
        return At(from, $"aclanthology.org/{id}.pdf") with { Name = id };
    }

    private static PaperAddress OnSameHost(Uri from, string path) => At(from, from.Authority + path);

    private static PaperAddress At(Uri from, string hostAndPath) => new([AddressAt(from, hostAndPath)]);

    private static Uri AddressAt(Uri from, string hostAndPath) => new($"{from.Scheme}://{hostAndPath}");
}
