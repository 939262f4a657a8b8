using SearchPapers.Explanations;

namespace SearchPapers.Cli.Output;

/// <summary>Tells in words why a hit is where it is.</summary>
internal static class ExplanationText
{
    // A pasted abstract has a hundred words; the first of them are what the score is made of.
    private const int MostTerms = 8;

    /// <summary>Returns the lines; none where no explanation was asked for.</summary>
    public static IEnumerable<string> Of(SearchHit hit) => hit.Explanation switch
    {
        null => [],
        { Keyword: null, Semantic: null } => ["No score: the query has conditions only, and the newest paper is first."],
        var why => [Sum(hit, why), .. ByWords(hit.Keyword, why.Keyword), .. ByMeaning(hit.Semantic, why.Semantic)],
    };

    private static string Sum(SearchHit hit, HitExplanation why) => why is { Keyword: { } words, Semantic: { } meaning }
        ? Text($"Score {hit.Score:0.000} = {Part(words)} by words + {Part(meaning)} by meaning")
        : Text($"Score {hit.Score:0.000}, by {(why.Keyword is null ? "meaning" : "words")} alone");

    private static string Part(LegExplanation leg) => Text($"{leg.Weight:0.00} × {leg.Normalised:0.000}");

    private static IEnumerable<string> ByWords(LegScore? placed, LegExplanation? why)
    {
        if (why is not { Terms: { } terms })
        {
            yield break;
        }

        yield return terms.Count == 0
            ? "By words: it has none of them"
            : Text($"By words: {Place(placed, "BM25")}, {why.Normalised:0 %} of the most they can score");
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

    private static IEnumerable<string> ByMeaning(LegScore? placed, LegExplanation? why)
    {
        if (why is not null)
        {
            yield return placed is null && why.Normalised == 0
                ? "By meaning: nothing in common"
                : $"By meaning: {Place(placed, "cosine")}";
        }
    }

    private static string Place(LegScore? placed, string unit) =>
        placed is null ? "far down" : Text($"number {placed.Rank}, {unit} {placed.Score:0.00}");

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
