using SearchPapers.Fusion;

namespace SearchPapers.Querying;

/// <summary>Papers that follow each other in an answer, and the search that put them there.</summary>
internal sealed record FoundPage(FoundPapers Found, IReadOnlyList<ScoredPaper> Papers);
