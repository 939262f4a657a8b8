namespace SearchPapers.Cli.Output.Text;

/// <summary>Tells in words why a hit is where it is.</summary>
internal static class ExplanationText
{
    // A pasted abstract has a hundred words; the first of them are what the score is made of.
    private const int MostTerms = 8;

    public static IEnumerable<string> Of(SearchHit hit) => hit is { Keyword: null, Semantic: null }
        ? ["No score: the query has conditions only, and the newest paper is first."]
        : [Sum(hit), .. ByWords(hit.Keyword), .. ByMeaning(hit.Semantic)];

    private static string Sum(SearchHit hit) => hit is { Keyword: { } words, Semantic: { } meaning }
        ? Text($"Score {hit.Score:0.000} = {Part(words)} by words + {Part(meaning)} by meaning{PlusTitle(hit)}")
        : Text($"Score {hit.Score:0.000}, by {(hit.Keyword is null ? "meaning" : "words")} alone{OfWhichTitle(hit)}");

    private static string PlusTitle(SearchHit hit) => hit.TitleBonus > 0 ? Text($" + {hit.TitleBonus:0.000} for the whole title") : "";

    private static string OfWhichTitle(SearchHit hit) =>
        hit.TitleBonus > 0 ? Text($", {hit.TitleBonus:0.000} of it for the whole title") : "";

    private static string Part(RetrieverScore leg) => Text($"{leg.Weight:0.00} × {leg.Normalised:0.000}");

    private static IEnumerable<string> ByWords(RetrieverScore? words)
    {
        if (words is not { Terms: { } terms })
        {
            yield break;
        }

        yield return terms.Count == 0
            ? "By words: it has none of them"
            : Text($"By words: {Place(words, "BM25")}, {words.Normalised:0 %} of the most they can score");
        foreach (var term in terms.Take(MostTerms))
        {
            yield return Text($"{term.Share,6:0 %}  {term.Term}, in {term.Field}");
        }

        if (terms.Count > MostTerms)
        {
            var rest = terms.Skip(MostTerms).Sum(term => term.Share);
            yield return Text($"{rest,6:0 %}  {terms.Count - MostTerms} more");
        }
    }

    private static IEnumerable<string> ByMeaning(RetrieverScore? meaning)
    {
        if (meaning is not null)
        {
            yield return meaning is { Rank: null, Normalised: 0 }
                ? "By meaning: nothing in common"
                : $"By meaning: {Place(meaning, "cosine")}";
        }
    }

    private static string Place(RetrieverScore leg, string unit) =>
        leg.Rank is { } rank ? Text($"number {rank}, {unit} {leg.Score:0.00}") : "far down";

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
