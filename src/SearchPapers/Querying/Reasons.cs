using SearchPapers.Explanations;
using SearchPapers.Fusion;

namespace SearchPapers.Querying;

/// <summary>Tells why papers are where they are: each number is the one that the ranking used.</summary>
internal sealed class Reasons
{
    private readonly FoundPapers _found;
    private readonly double _highest;
    private readonly (double Keyword, double Semantic) _weights;
    private readonly ILookup<int, TermShare> _shares;

    /// <param name="keyword">The leg that the words were found by.</param>
    /// <param name="weights">What each leg counts.</param>
    /// <param name="page">The papers, and what put them there.</param>
    public Reasons(KeywordLeg keyword, Calibration weights, FoundPage page)
    {
        var found = _found = page.Found;
        _highest = ScoreFusion.Highest(found.ByWords?.Values ?? [], keyword.HighestScore);
        _weights = found is { ByWords: not null, ByMeaning: not null } ? (weights.Keyword, weights.Corpus + weights.Science) : (1, 1);
        _shares = keyword.SharesOf(page.Papers
            .Select(paper => (paper.Document, Score: found.ByWords?.GetValueOrDefault(paper.Document) ?? 0))
            .Where(paper => paper.Score > 0)
            .ToDictionary(paper => paper.Document, paper => paper.Score));
    }

    public HitExplanation For(int document) => new(
        _found.ByWords is { } words
            ? new LegExplanation(_weights.Keyword, ScoreFusion.ByWords(words.GetValueOrDefault(document), _highest))
            {
                Terms = [.. _shares[document]],
            }
            : null,
        _found.ByMeaning is { } cosines
            ? new LegExplanation(_weights.Semantic, ScoreFusion.ByMeaning(cosines.GetValueOrDefault(document)))
            : null);
}
