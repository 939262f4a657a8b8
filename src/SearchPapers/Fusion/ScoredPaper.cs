namespace SearchPapers.Fusion;

/// <summary>A paper's document with its score in one ranking.</summary>
internal readonly record struct ScoredPaper(int Document, double Score);
