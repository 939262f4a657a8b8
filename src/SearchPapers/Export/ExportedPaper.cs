using System.Text.RegularExpressions;

namespace SearchPapers.Export;

internal sealed partial record ExportedPaper(PaperDetails Details, string? File)
{
    public Paper Paper => Details.Paper;

    public PublicationType Kind => Paper.Venue is not { } venue || Preprint().IsMatch(venue) ? PublicationType.Preprint
        : Periodical().IsMatch(venue) && !Event().IsMatch(venue) ? PublicationType.Article
        : PublicationType.ConferencePaper;

    public string? Doi => Of(AnyDoi()) is { } doi ? Unescaped(doi) : null;

    public string? ArxivNumber => Of(AnyArxiv());

    // What is escaped in an address is not so in a DOI. Signs that would break a line are left escaped.
    private static string Unescaped(string doi)
    {
        var plain = Uri.UnescapeDataString(doi);
        return plain.Any(sign => char.IsControl(sign) || char.IsWhiteSpace(sign)) ? doi : plain;
    }

    // Where the paper has several, the first one that its lists name.
    private string? Of(Regex address) => Details.Links.Select(link => link.Url).Prepend(Paper.Url).Append(Paper.Pdf)
        .Select(url => address.Match(url ?? ""))
        .FirstOrDefault(match => match.Success)?.Groups["number"].Value;

    [GeneratedRegex(@"^https?://(?:dx\.)?doi\.org/(?<number>10\.[0-9]{4,9}/\S+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AnyDoi();

    [GeneratedRegex(
        @"^https?://(?:www\.|export\.)?arxiv\.org/(?:abs|pdf)/(?<number>[0-9]{4}\.[0-9]{4,5}(?:v[0-9]+)?|[a-z-]+(?:\.[a-z]{2})?/[0-9]{7}(?:v[0-9]+)?)(?:\.pdf)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AnyArxiv();

    [GeneratedRegex("^(?:arxiv|biorxiv|medrxiv|preprint)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Preprint();

    [GeneratedRegex(
        @"\b(?:journals?|transactions|trans|letters|review|reviews|annals|magazine|bulletin|archives?|nature|science|pnas|communications|quarterly|cell" +
        @"|jmlr|tmlr|tacl|mlj|jair|t?pami|ijcv|tip|tmi|tkde|tnnls|neurocomputing|neural computation|machine learning|artificial intelligence)\b|\bJ\.",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Periodical();

    [GeneratedRegex(
        @"\b(?:proceedings|proc|conference|conf|workshops?|symposium|meeting|congress|advances in|lecture notes)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Event();
}
