namespace SearchPapers.Fusion;

/// <summary>The papers that one way of searching found.</summary>
/// <param name="Papers">The best papers, best first; at most as many as were asked for.</param>
/// <param name="TotalPapers">How many papers were found in all.</param>
internal sealed record Ranking(IReadOnlyList<ScoredPaper> Papers, int TotalPapers)
{
    public static Ranking Empty { get; } = new([], 0);

    /// <summary>Ranks papers by their scores; of equal ones the one that was indexed first is first.</summary>
    /// <param name="scores">The papers that were found, with their scores.</param>
    /// <param name="totalPapers">How many papers were found in all.</param>
    /// <param name="count">How many of the best are kept.</param>
    public static Ranking Of(
        IEnumerable<KeyValuePair<int, double>> scores, int totalPapers, int count = int.MaxValue) => new(
        [
            .. scores.OrderByDescending(paper => paper.Value)
                .ThenBy(paper => paper.Key)
                .Take(count)
                .Select(paper => new ScoredPaper(paper.Key, paper.Value)),
        ],
        totalPapers);
}
