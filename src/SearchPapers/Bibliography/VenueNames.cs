using System.Globalization;
using System.Text.RegularExpressions;

namespace SearchPapers.Bibliography;

internal static partial class VenueNames
{
    public const string Preprint = "arXiv";

    private const string Names =
        "NeurIPS|NIPS|ICML|ICLR|AISTATS|COLT|UAI|ACML|ALT|JMLR|TMLR|MLJ|CVPR|ICCV|ECCV|WACV|BMVC|ACCV|3DV|" +
        "SIGGRAPH|TPAMI|PAMI|IJCV|TIP|ACL|EMNLP|NAACL|EACL|AACL|COLING|CoNLL|TACL|CoRL|RSS|ICRA|IROS|AAAI|IJCAI|" +
        "ECAI|AAMAS|JAIR|KDD|SIGKDD|ICDM|SDM|CIKM|WSDM|WWW|SIGIR|ECIR|RecSys|TheWebConf|SIGMOD|VLDB|PVLDB|ICDE|" +
        "EDBT|PODS|SOSP|OSDI|NSDI|EuroSys|ASPLOS|ISCA|MICRO|HPCA|SIGCOMM|PLDI|POPL|ICSE|FSE|ASE|CHI|UIST|STOC|" +
        "FOCS|SODA|ICASSP|Interspeech|INTERSPEECH|MICCAI|IPMI|MIDL|TMI|PNAS|TOG|TKDE|TNNLS|IEEE|arXiv|bioRxiv";

    public static bool IsName(string word) => WholeWord().IsMatch(word);

    /// <summary>
    /// Returns the first venue in the text and the year next to it; arXiv only if no other venue is named.
    /// </summary>
    public static (string? Name, int? Year) Find(string text)
    {
        var matches = InText().Matches(text);
        var match = matches.FirstOrDefault(match => match.Groups["name"].Value != "arXiv") ?? matches.FirstOrDefault();
        return match is null ? (null, null) : (match.Groups["name"].Value, ParseYear(match.Groups["year"].Value));
    }

    /// <summary>Returns whether a venue is arXiv, also as "CoRR" or "arXiv preprint arXiv:1802.05296".</summary>
    public static bool IsArxiv(string? venue) => venue is not null && Arxiv().IsMatch(venue);

    public static bool IsPreprint(string venue) => IsArxiv(venue) || OtherPreprintServers().IsMatch(venue);

    private static int? ParseYear(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year >= 100 ? year : year + (year < 60 ? 2000 : 1900)
            : null;

    [GeneratedRegex(
        "^(?:" + Names + ")(?:[0-9]{2}|[0-9]{4})?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WholeWord();

    // A year of two digits counts only if it is attached to the name: ICML'18, CVPR-18, ICCV17.
    [GeneratedRegex(
        @"(?<![\p{L}\p{Nd}-])(?<name>" + Names + @")(?:[\s,('’-]{0,3}(?<year>(?:19|20)[0-9]{2})(?![0-9])" +
        @"|['’-]?(?<year>[0-9]{2})(?![0-9]))?(?![\p{L}])",
        RegexOptions.CultureInvariant)]
    private static partial Regex InText();

    [GeneratedRegex(
        @"^\W*(?:arxiv(?:\s*(?:e-?prints?|preprints?|\.org))?" +
        @"(?:\s*[,:(]?\s*(?:arxiv\s*:|abs/|[a-z-]+/)?\s*[0-9].*|\s+abs/.*|\s+arxiv:.*)?" +
        @"|corr(?:\s*,?\s*abs/.*)?|preprint|computing research repository)\W*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Arxiv();

    [GeneratedRegex("^(?:bio|med)rxiv$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherPreprintServers();
}
