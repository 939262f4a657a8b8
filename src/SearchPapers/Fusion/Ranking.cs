namespace SearchPapers.Fusion;

/// <summary>The papers that one way of searching found.</summary>
/// <param name="Papers">The best papers, best first; at most as many as were asked for.</param>
/// <param name="TotalPapers">How many papers were found in all.</param>
internal sealed record Ranking(IReadOnlyList<ScoredPaper> Papers, int TotalPapers)
{
    public static Ranking Empty { get; } = new([], 0);

    /// <summary>Whether there are papers with a score above zero beyond those that are listed.</summary>
    public bool IsCut { get; init; } = Papers.Count < TotalPapers;
}
