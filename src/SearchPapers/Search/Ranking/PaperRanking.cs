namespace SearchPapers.Search.Ranking;

/// <param name="Papers">The best papers, best first.</param>
/// <param name="TotalPapers">The number of matching papers.</param>
internal sealed record PaperRanking(IReadOnlyList<ScoredPaper> Papers, int TotalPapers)
{
    public static PaperRanking Empty { get; } = new([], 0);

    /// <summary>Sorts papers by score, equal ones in index order.</summary>
    /// <param name="scores">The scores by document.</param>
    /// <param name="totalPapers">The number of matching papers.</param>
    /// <param name="count">The maximum length of the ranking.</param>
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
