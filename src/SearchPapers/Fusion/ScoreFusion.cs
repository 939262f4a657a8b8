namespace SearchPapers.Fusion;

/// <summary>Makes one ranking of two: each leg's scores are brought to 0…1, weighted and added.</summary>
/// <remarks>
/// Between 0 and the most that a paper could score, not between the scores that were found (Bruch, Gai and Ingber, "An
/// Analysis of Fusion Functions for Hybrid Retrieval", 2023): where no paper has more than half of the words, the words tell
/// little, and the meaning decides. Reciprocal rank fusion, which knows places only, was worse on every collection tried.
/// </remarks>
internal sealed class ScoreFusion(Calibration weights)
{
    /// <param name="keyword">BM25 scores of papers.</param>
    /// <param name="highestKeyword">The most that a paper could score by its words.</param>
    /// <param name="semantic">Cosines of papers; what has none points away.</param>
    /// <returns>Each paper of either with a score from 0 to 1.</returns>
    public Dictionary<int, double> Fuse(
        IReadOnlyDictionary<int, double> keyword, double highestKeyword, IReadOnlyDictionary<int, double> semantic)
    {
        // Words next to each other may lift a paper above what its single words can score.
        var highest = keyword.Values.Append(highestKeyword).Max();
        var fused = new Dictionary<int, double>();
        foreach (var document in keyword.Keys.Union(semantic.Keys))
        {
            var byWords = highest > 0 ? keyword.GetValueOrDefault(document) / highest : 0;
            var byMeaning = Math.Clamp(semantic.GetValueOrDefault(document), 0, 1);
            fused[document] = (weights.Keyword * byWords) + (weights.Corpus * byMeaning);
        }

        return fused;
    }
}
