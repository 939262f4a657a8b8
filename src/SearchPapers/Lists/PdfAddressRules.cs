using System.Text.RegularExpressions;

namespace SearchPapers.Lists;

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
        (Arxiv(), ReadArxiv),
        (OpenReview(), (match, from) => At(from, $"openreview.net/pdf?id={match.Groups["id"]}")),
        (AclAnthology(), ReadAclAnthology),
        (NeurIpsByHash(), (match, from) => At(
            from, $"{from.Authority}/{match.Groups["folder"]}/file/{match.Groups["hash"]}-Paper{match.Groups["track"]}.pdf")),
        (NeurIpsByNumber(), (match, from) => At(from, $"{from.Authority}/paper/{match.Groups["name"]}.pdf")),
        (Jmlr(), (match, from) => At(
            from, $"{from.Authority}/papers/volume{match.Groups["volume"]}/{match.Groups["key"]}/{match.Groups["key"]}.pdf")),
        (CvfWorkshop(), (match, from) => At(
            from, $"{from.Authority}/{match.Groups["folder"]}/papers/{match.Groups["workshop"]}/{match.Groups["name"]}.pdf")),
        (Cvf(), (match, from) => At(
            from, $"{from.Authority}/{match.Groups["folder"]}/papers/{match.Groups["name"]}.pdf")),
        (GitHubFile(), (match, from) => At(from, $"github.com/{match.Groups["repository"]}/raw/{match.Groups["file"]}")),
        (PlainPdf(), (_, from) => new PaperAddress([new Uri(from.GetLeftPart(UriPartial.Query))])),
    ];

    /// <summary>Returns what the address tells of a paper; null where it is not known to lead to one.</summary>
    public static PaperAddress? Find(Uri address)
    {
        if (!IsFetchable(address))
        {
            return null;
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
        IsFetchable(address)
        && (address.AbsolutePath.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)
            || (Find(address) is { } paper && address.AbsolutePath.StartsWith("/pdf", StringComparison.OrdinalIgnoreCase)
                && paper.Pdfs[0].AbsolutePath.StartsWith("/pdf", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Tells whether a list may have the address fetched: http or https, with no user's name in it.</summary>
    public static bool IsFetchable(Uri address) =>
        address.IsAbsoluteUri
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.Host.Length > 0
        && address.UserInfo.Length == 0
        && address.OriginalString.Length <= MaxAddressCharacters;

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

    private static PaperAddress ReadArxiv(Match match, Uri from)
    {
        var number = match.Groups["id"].Value;
        return At(from, $"arxiv.org/pdf/{number}{match.Groups["version"].Value.ToLowerInvariant()}") with
        {
            Name = "arxiv-" + number,
        };
    }

    private static PaperAddress ReadAclAnthology(Match match, Uri from)
    {
        var id = match.Groups["id"].Value;
        id = id.Contains('.', StringComparison.Ordinal) ? id : id.ToUpperInvariant();
        return At(from, $"aclanthology.org/{id}.pdf") with { Name = id };
    }

    private static PaperAddress At(Uri from, string hostAndPath) => new([AddressAt(from, hostAndPath)]);

    private static Uri AddressAt(Uri from, string hostAndPath) => new($"{from.Scheme}://{hostAndPath}");
}
