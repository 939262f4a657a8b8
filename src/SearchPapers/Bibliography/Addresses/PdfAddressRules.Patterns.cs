using System.Globalization;
using System.Text.RegularExpressions;

namespace SearchPapers.Bibliography.Addresses;

/// <summary>Patterns of "host/path?query" without "www.".</summary>
internal static partial class PdfAddressRules
{
    private const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    [GeneratedRegex(
        @"^(?:proceedings\.mlr\.press|jmlr\.(?:org|csail\.mit\.edu)/proceedings/papers)" +
        @"/v(?<volume>[0-9]{1,4})/(?<key>[a-z][a-z0-9_-]*?)(?:\.html|(?:-supp)?\.pdf|-supp\.zip|/[^/]*)?$",
        AnyCase)]
    private static partial Regex Pmlr();

    [GeneratedRegex(@"^openreview\.net/(?:forum|pdf)\?(?:[^#]*&)?id=(?<id>[a-z0-9_-]+)", AnyCase)]
    private static partial Regex OpenReview();

    [GeneratedRegex(
        @"^(?:aclanthology\.(?:org|info)|aclweb\.org|aclanthology\.coli\.uni-saarland\.de)/(?:anthology/)?" +
        @"(?:papers/)?(?:[a-z]/[a-z][0-9]{2}/)?" +
        @"(?<id>[a-z][0-9]{2}-[0-9]{4,5}|[0-9]{4}\.[a-z0-9_]+-[a-z0-9_]+\.[0-9]+)" +
        @"(?:v[0-9]+)?(?:\.pdf|/[^/]*)?$",
        AnyCase)]
    private static partial Regex AclAnthology();

    [GeneratedRegex(
        @"^(?:papers\.nips\.cc|(?:papers|proceedings)\.neurips\.cc)/(?<folder>(?:paper_files/)?paper/[0-9]{4})" +
        @"/(?:hash|file)/(?<hash>[0-9a-f]{16,64})-(?:Abstract|Paper)(?<track>[a-z0-9_-]*)\.(?:html|pdf)$",
        AnyCase)]
    private static partial Regex NeurIpsByHash();

    [GeneratedRegex(
        @"^(?:papers\.nips\.cc|(?:papers|proceedings)\.neurips\.cc)/paper/(?<name>[0-9]+-[^/?.]+)(?:\.pdf|\.html)?/?$",
        AnyCase)]
    private static partial Regex NeurIpsByNumber();

    [GeneratedRegex(
        @"^jmlr\.(?:org|csail\.mit\.edu)/(?:beta/)?papers/(?:v|volume)(?<volume>[0-9]{1,4})" +
        @"/(?<key>[a-z0-9_-]+?)(?:\.html|/\k<key>\.pdf|/)?$",
        AnyCase)]
    private static partial Regex Jmlr();

    [GeneratedRegex(
        @"^openaccess\.thecvf\.com/(?<folder>content_[a-z0-9_]+)/(?<workshop>w[0-9]+)/html/(?<name>[^/?]+)\.html$",
        AnyCase)]
    private static partial Regex CvfWorkshop();

    [GeneratedRegex(
        @"^openaccess\.thecvf\.com/(?<folder>[a-z0-9_]+(?:/[a-z0-9_]+){0,2})/html/(?<name>[^/?]+)\.html$", AnyCase)]
    private static partial Regex Cvf();

    [GeneratedRegex(@"^github\.com/(?<repository>[^/]+/[^/]+)/(?:blob|raw)/(?<file>[^?]+\.pdf)(?:\?.*)?$", AnyCase)]
    private static partial Regex GitHubFile();

    [GeneratedRegex(@"^[^?]+\.pdf(?:\?.*)?$", AnyCase)]
    private static partial Regex PlainPdf();
}
