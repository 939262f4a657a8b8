namespace SearchPapers.Cli.Output.Text;

internal static class ExplanationText
{
    // A pasted abstract has a hundred terms; the first few make most of the score.
    private const int MaxTerms = 8;

    public static IEnumerable<string> Lines(SearchHit hit) => hit is { Keyword: null, Semantic: null }
        ? ["No score: the query only filters, and the newest paper is first."]
        : [Total(hit), .. KeywordLines(hit.Keyword), .. SemanticLines(hit.Semantic)];

    private static string Total(SearchHit hit) => hit is { Keyword: { } keyword, Semantic: { } semantic }
        ? Text($"Score {hit.Score:0.000} = {Product(keyword)} keyword + {Product(semantic)} semantic{PlusTitle(hit)}")
        : Text($"Score {hit.Score:0.000}, {(hit.Keyword is null ? "semantic" : "keyword")} only{IncludingTitle(hit)}");

    private static string PlusTitle(SearchHit hit) =>
        hit.TitleBonus > 0 ? Text($" + {hit.TitleBonus:0.000} title match") : "";

    private static string IncludingTitle(SearchHit hit) =>
        hit.TitleBonus > 0 ? Text($", of which title match {hit.TitleBonus:0.000}") : "";

    private static string Product(RetrieverScore score) => Text($"{score.Weight:0.00} × {score.Normalised:0.000}");

    private static IEnumerable<string> KeywordLines(RetrieverScore? keyword)
    {
        if (keyword is not { Terms: { } terms })
        {
            yield break;
        }

        yield return terms.Count == 0
            ? "Keyword: no term of the query"
            : Text($"Keyword: {RankAndScore(keyword, "BM25")}, {keyword.Normalised:0 %} of the maximum");
        foreach (var term in terms.Take(MaxTerms))
        {
            yield return Text($"{term.Share,6:0 %}  {term.Term}, in {term.Field}");
        }

        if (terms.Count > MaxTerms)
        {
            var rest = terms.Skip(MaxTerms).Sum(term => term.Share);
            yield return Text($"{rest,6:0 %}  {terms.Count - MaxTerms} more");
        }
    }

    private static IEnumerable<string> SemanticLines(RetrieverScore? semantic)
    {
        if (semantic is not null)
        {
            yield return semantic is { Rank: null, Normalised: 0 }
                ? "Semantic: no similarity"
                : $"Semantic: {RankAndScore(semantic, "cosine")}";
        }
    }

    private static string RankAndScore(RetrieverScore score, string unit) =>
        score.Rank is { } rank ? Text($"rank {rank}, {unit} {score.Score:0.00}") : "not among the candidates";

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
