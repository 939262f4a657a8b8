namespace SearchPapers.Fusion;

/// <summary>Makes one ranking of two: each leg's scores are brought to 0…1, weighted and added.</summary>
/// <remarks>Reciprocal rank fusion, which knows places only, was worse on every collection tried.</remarks>
internal sealed class ScoreFusion(double keywordWeight, double semanticWeight)
{
    // Scores are brought to 0…1 between the best and this place, however long a list was asked for: the first ten of
    // a hundred are the same as ten.
    private const int FloorRank = 100;

    // Below the floor a share is next to nothing, and still says which of two deep papers comes first.
    private const double DeepShare = 1e-9;

    public Ranking Fuse(Ranking keyword, Ranking semantic)
    {
        var scores = new Dictionary<int, double>();
        Add(scores, keyword, keywordWeight);
        Add(scores, semantic, semanticWeight);
        var papers = scores
            .OrderByDescending(score => score.Value)
            .ThenBy(score => score.Key)
            .Select(score => new ScoredPaper(score.Key, Math.Max(0, score.Value) / (keywordWeight + semanticWeight)))
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
            var counted = share >= 0 ? share : share * DeepShare;
            scores[paper.Document] = scores.GetValueOrDefault(paper.Document) + (weight * counted);
        }
    }

    // What a paper outside the list scores at most: nothing where the list holds all that was found.
    private static double Floor(Ranking leg) =>
        leg.Papers.Count > FloorRank ? leg.Papers[FloorRank - 1].Score
        : leg.IsCut ? leg.Papers[^1].Score
        : 0;
}
