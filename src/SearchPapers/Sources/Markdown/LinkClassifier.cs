using System.Text.RegularExpressions;
using SearchPapers.Bibliography.Addresses;

namespace SearchPapers.Sources.Markdown;

/// <summary>Classifies links by address and label; an unambiguous address takes precedence over the label.</summary>
internal static partial class LinkClassifier
{
    public static PaperLinkKind Classify(string label, string url)
    {
        var labelKind = LinkLabels.IsKindOnly(label) ? LinkLabels.FindKind(label) : null;
        var address = Uri.TryCreate(url, UriKind.Absolute, out var absolute) ? absolute : null;
        var paper = address is null ? null : PdfAddressRules.Find(address);
        var isPdf = EndsInPdf().IsMatch(url) || (address is not null && PdfAddressRules.IsPdf(address));
        return KindOfAddress(url) ?? (isPdf ? KindOfPdf(labelKind, paper) : KindOfPage(labelKind, paper));
    }

    // A publisher rule identifies the PDF of the paper; the label decides for any other file.
    private static PaperLinkKind KindOfPdf(PaperLinkKind? said, PaperAddress? paper) =>
        paper?.PublisherKey is null && said is PaperLinkKind.Supplement or PaperLinkKind.Slides
            ? said.Value
            : PaperLinkKind.Pdf;

    private static PaperLinkKind KindOfPage(PaperLinkKind? said, PaperAddress? paper) =>
        said is null || paper is not null ? PaperLinkKind.Page : said.Value;

    /// <summary>Returns whether an address is of a known publisher or of a host of papers.</summary>
    public static bool LeadsToPaper(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
            ? (PdfAddressRules.Find(address) is not null || Publisher().IsMatch(address.Host + address.AbsolutePath))
                && KindOfAddress(url) is null
            : EndsInPdf().IsMatch(url) && KindOfAddress(url) is null;

    private static PaperLinkKind? KindOfAddress(string url) =>
        Supplement().IsMatch(url) ? PaperLinkKind.Supplement
        : Slides().IsMatch(url) ? PaperLinkKind.Slides
        : Video().IsMatch(url) ? PaperLinkKind.Video
        : Code().IsMatch(url) && !EndsInPdf().IsMatch(url) ? PaperLinkKind.Code
        : null;

    [GeneratedRegex(
        @"[-_./](?:suppl?|supplements?|supplementary|supplemental)(?:[-_ ]materials?)?(?:\.[a-z0-9]+$|/)" +
        @"|[?&]name=supplementary",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Supplement();

    [GeneratedRegex(
        @"\.(?:pptx?|key|odp|ppsx?)(?:$|\?)|//(?:www\.)?(?:[a-z]+\.)?(?:slideshare\.net|speakerdeck\.com)/" +
        @"|docs\.google\.com/presentation|[-_./]slides?(?:[-_.][^/]*)?\.pdf$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Slides();

    [GeneratedRegex(
        @"^https?://(?:[a-z0-9-]+\.)*(?:youtube\.com|youtu\.be|vimeo\.com" +
        @"|bilibili\.com|videolectures\.net|slideslive\.com)/",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Video();

    [GeneratedRegex(
        @"^https?://(?:www\.)?(?:github\.com|gist\.github\.com|gitlab\.com|bitbucket\.org" +
        @"|colab\.research\.google\.com|codeocean\.com)/" +
        @"|^https?://(?:www\.)?huggingface\.co/(?!papers/)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"^[^?#]+\.pdf(?:[?#].*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndsInPdf();

    [GeneratedRegex(
        @"^(?:[a-z0-9-]+\.)*(?:doi\.org|dl\.acm\.org|portal\.acm\.org|ieeexplore\.ieee\.org|link\.springer\.com" +
        @"|sciencedirect\.com|nature\.com/(?:articles|nature)|science\.org/doi|pnas\.org|biorxiv\.org|medrxiv\.org" +
        @"|ssrn\.com|semanticscholar\.org/paper|onlinelibrary\.wiley\.com|tandfonline\.com|academic\.oup\.com" +
        @"|ncbi\.nlm\.nih\.gov|pubmed\.gov|eprint\.iacr\.org|distill\.pub/20|jstor\.org|ojs\.aaai\.org" +
        @"|aaai\.org/(?:ocs|papers)|ijcai\.org/|isca-speech\.org|usenix\.org/conference|mlr\.press/v|cell\.com" +
        @"|plos\.org|frontiersin\.org/articles|mdpi\.com|hal\.science|researchgate\.net/publication" +
        @"|citeseerx?\.(?:ist\.)?psu\.edu|papers\.nips\.cc|proceedings\.neurips\.cc|openreview\.net|aclanthology\.org" +
        @"|paperswithcode\.com/paper|mitpressjournals\.org|direct\.mit\.edu|epubs\.siam\.org|iopscience\.iop\.org)" +
        @"(?:/|$|[a-z0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Publisher();
}
