namespace SearchPapers.Fusion;

/// <summary>Makes one ranking of two: each leg's scores are brought to 0…1, weighted and added.</summary>
/// <remarks>Reciprocal rank fusion, which knows places only, was worse on every collection tried.</remarks>
internal sealed class ScoreFusion(double keywordWeight, double semanticWeight)
{
    public Ranking Fuse(Ranking keyword, Ranking semantic)
    {
        var scores = new Dictionary<int, double>();
        Add(scores, keyword, keywordWeight);
        Add(scores, semantic, semanticWeight);
        var papers = scores
            .Select(score => new ScoredPaper(score.Key, score.Value / (keywordWeight + semanticWeight)))
            .OrderByDescending(paper => paper.Score)
            .ThenBy(paper => paper.Document)
            .ToList();
        return new Ranking(papers, keyword.TotalPapers);
    }

    private static void Add(Dictionary<int, double> scores, Ranking leg, double weight)
    {
        if (leg.Papers.Count == 0)
        {
            return;
        }

        var floor = Floor(leg);
        var range = leg.Papers[0].Score - floor;
        foreach (var paper in leg.Papers)
        {
            var share = range > 0 ? (paper.Score - floor) / range : 1;
            scores[paper.Document] = scores.GetValueOrDefault(paper.Document) + (weight * share);
        }
    }

    // What a paper outside the list scores at most: nothing where the list holds all that was found, else the last score.
    private static double Floor(Ranking leg) => leg.IsCut ? leg.Papers[^1].Score : 0;
}
