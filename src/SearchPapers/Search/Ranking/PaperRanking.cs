namespace SearchPapers.Search.Ranking;

/// <summary>The papers that one way of searching found.</summary>
/// <param name="Papers">The best papers, best first; at most as many as were asked for.</param>
/// <param name="TotalPapers">How many papers were found in all.</param>
internal sealed record PaperRanking(IReadOnlyList<ScoredPaper> Papers, int TotalPapers)
{
    public static PaperRanking Empty { get; } = new([], 0);

    /// <summary>Ranks papers by their scores; of equal ones the one that was indexed first is first.</summary>
    /// <param name="scores">The papers that were found, with their scores.</param>
    /// <param name="totalPapers">How many papers were found in all.</param>
    /// <param name="count">How many of the best are kept.</param>
    public static PaperRanking FromScores(Dictionary<int, double> scores, int totalPapers, int count = int.MaxValue)
    {
        var papers = new List<ScoredPaper>(scores.Count);
        foreach (var (document, score) in scores)
        {
            papers.Add(new ScoredPaper(document, score));
        }

        papers.Sort((left, right) => right.Score.CompareTo(left.Score) is not 0 and var order
            ? order
            : left.Document.CompareTo(right.Document));
        papers.RemoveRange(Math.Min(count, papers.Count), Math.Max(0, papers.Count - count));
        return new PaperRanking(papers, totalPapers);
    }
}
