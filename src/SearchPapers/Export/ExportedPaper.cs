using System.Text.RegularExpressions;
using SearchPapers.Bibliography;

namespace SearchPapers.Export;

internal sealed partial record ExportedPaper(PaperDetails Details, string? File)
{
    public Paper Paper => Details.Paper;

    public PublicationType PublicationType =>
        Paper.Venue is not { } venue || VenueNames.IsPreprint(venue) ? PublicationType.Preprint
        : Periodical().IsMatch(venue) && !Event().IsMatch(venue) ? PublicationType.Article
        : PublicationType.ConferencePaper;

    /// <summary>Gets the first DOI in the paper's addresses.</summary>
    public Doi? Doi => Addresses
        .Select(url => Bibliography.Doi.TryParse(url, out var doi) ? doi : default(Doi?))
        .FirstOrDefault(doi => doi is not null);

    /// <summary>Gets the first arXiv id in the paper's addresses.</summary>
    public ArxivId? ArxivId => Addresses.Select(Bibliography.ArxivId.FromAddress).FirstOrDefault(id => id is not null);

    private IEnumerable<string?> Addresses =>
        Details.Links.Select(link => link.Url).Prepend(Paper.Url).Append(Paper.Pdf);

    [GeneratedRegex(
        @"\b(?:journals?|transactions|trans|letters|review|reviews|annals|magazine|bulletin|archives?|nature|science" +
        @"|pnas|communications|quarterly|cell|jmlr|tmlr|tacl|mlj|jair|t?pami|ijcv|tip|tmi|tkde|tnnls|neurocomputing" +
        @"|neural computation|machine learning|artificial intelligence)\b|\bJ\.",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Periodical();

    [GeneratedRegex(
        @"\b(?:proceedings|proc|conference|conf|workshops?|symposium|meeting|congress|advances in|lecture notes)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Event();
}
