namespace SearchPapers.Search.Ranking;

/// <summary>Papers that follow each other in an answer, and the search that put them there.</summary>
internal sealed record RankingPage(RankingResult Result, IReadOnlyList<ScoredPaper> Papers);
