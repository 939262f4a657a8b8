using SearchPapers.Indexing.Generations;

namespace SearchPapers.Search.Ranking;

/// <summary>Fuses two rankings: the weighted sum of normalized scores.</summary>
/// <remarks>
/// Scores are normalized by their theoretical range, not by the range of the candidates (Bruch, Gai and Ingber, "An
/// Analysis of Fusion Functions for Hybrid Retrieval", 2023): if no paper contains more than half of the terms, the
/// keyword scores say little and the cosines decide. Reciprocal rank fusion was worse on every collection tried.
/// </remarks>
internal sealed class ScoreFusion(FusionWeights weights)
{
    /// <summary>The highest fused score: the weights add up to 1.</summary>
    public const double MaxScore = 1;

    /// <param name="keyword">BM25 scores by document.</param>
    /// <param name="highestKeyword">The upper bound of the BM25 score.</param>
    /// <param name="semantic">Cosines by document. A missing one counts as 0.</param>
    /// <returns>The fused score of each document, from 0 to 1.</returns>
    public Dictionary<int, double> Fuse(
        IReadOnlyDictionary<int, double> keyword, double highestKeyword, IReadOnlyDictionary<int, double> semantic)
    {
        var maxKeyword = MaxKeyword(keyword.Values, highestKeyword);
        var fused = new Dictionary<int, double>();
        double Fused(double keywordScore, double cosineScore) =>
            (weights.Keyword * NormalizeKeyword(keywordScore, maxKeyword))
                + ((weights.Lsa + weights.Pretrained) * NormalizeCosine(cosineScore));
        foreach (var (document, score) in keyword)
        {
            fused[document] = Fused(score, semantic.GetValueOrDefault(document));
        }

        foreach (var (document, cosine) in semantic)
        {
            fused.TryAdd(document, Fused(keywordScore: 0, cosine));
        }

        return fused;
    }

    /// <summary>Returns the keyword score that is normalized to 1.</summary>
    /// <remarks>Adjacent terms can raise a paper above the upper bound of single terms.</remarks>
    public static double MaxKeyword(IEnumerable<double> keyword, double highestKeyword)
    {
        foreach (var score in keyword)
        {
            highestKeyword = Math.Max(highestKeyword, score);
        }

        return highestKeyword;
    }

    public static double NormalizeKeyword(double score, double highest) => highest > 0 ? score / highest : 0;

    public static double NormalizeCosine(double cosine) => Math.Clamp(cosine, 0, 1);
}
