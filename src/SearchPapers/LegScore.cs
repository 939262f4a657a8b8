namespace SearchPapers;

/// <summary>How one ranking placed a paper.</summary>
/// <param name="Rank">The paper's place in that ranking, counted from 1.</param>
/// <param name="Score">
/// By keyword, a BM25 score: at least 0 and without an upper limit, comparable within one query only. By meaning, a
/// cosine from −1 to 1.
/// </param>
public sealed record LegScore(int Rank, double Score);
