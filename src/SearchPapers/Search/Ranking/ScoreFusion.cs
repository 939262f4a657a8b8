using SearchPapers.Indexing.Generations;

namespace SearchPapers.Search.Ranking;

/// <summary>Makes one ranking of two: each leg's scores are brought to 0…1, weighted and added.</summary>
/// <remarks>
/// Between 0 and the most that a paper could score, not between the scores that were found (Bruch, Gai and Ingber, "An
/// Analysis of Fusion Functions for Hybrid Retrieval", 2023): where no paper has more than half of the words, the words tell
/// little, and the meaning decides. Reciprocal rank fusion, which knows places only, was worse on every collection tried.
/// </remarks>
internal sealed class ScoreFusion(FusionWeights weights)
{
    /// <summary>The highest score that a paper can get, as the weights add up to 1.</summary>
    public const double HighestFused = 1;

    /// <param name="keyword">BM25 scores of papers.</param>
    /// <param name="highestKeyword">The most that a paper could score by its words.</param>
    /// <param name="semantic">Cosines of papers; what has none points away.</param>
    /// <returns>Each paper of either with a score from 0 to 1.</returns>
    public Dictionary<int, double> Fuse(
        IReadOnlyDictionary<int, double> keyword, double highestKeyword, IReadOnlyDictionary<int, double> semantic)
    {
        var highest = Highest(keyword.Values, highestKeyword);
        var fused = new Dictionary<int, double>();
        double Fused(double byWords, double byMeaning) =>
            (weights.Keyword * ByWords(byWords, highest)) + ((weights.Lsa + weights.Pretrained) * ByMeaning(byMeaning));
        foreach (var (document, score) in keyword)
        {
            fused[document] = Fused(score, semantic.GetValueOrDefault(document));
        }

        foreach (var (document, cosine) in semantic)
        {
            fused.TryAdd(document, Fused(byWords: 0, cosine));
        }

        return fused;
    }

    /// <summary>Returns the score by words that is brought to 1.</summary>
    /// <remarks>Words next to each other may lift a paper above what its single words can score.</remarks>
    public static double Highest(IEnumerable<double> keyword, double highestKeyword)
    {
        foreach (var score in keyword)
        {
            highestKeyword = Math.Max(highestKeyword, score);
        }

        return highestKeyword;
    }

    /// <summary>Brings a BM25 score to 0…1.</summary>
    public static double ByWords(double score, double highest) => highest > 0 ? score / highest : 0;

    /// <summary>Brings a cosine to 0…1.</summary>
    public static double ByMeaning(double cosine) => Math.Clamp(cosine, 0, 1);
}
