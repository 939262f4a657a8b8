namespace SearchPapers.Search.Ranking;

internal sealed record ScoredPaper(int Document, double Score);
