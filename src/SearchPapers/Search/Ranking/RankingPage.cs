namespace SearchPapers.Search.Ranking;

/// <summary>Consecutive papers of a ranking, with the search that ranked them.</summary>
internal sealed record RankingPage(RankingResult Result, IReadOnlyList<ScoredPaper> Papers);
