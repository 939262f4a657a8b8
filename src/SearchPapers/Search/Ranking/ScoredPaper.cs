namespace SearchPapers.Search.Ranking;

/// <summary>A paper's document with its score in one ranking.</summary>
internal sealed record ScoredPaper(int Document, double Score);
