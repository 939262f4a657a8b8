namespace SearchPapers.Indexing.Papers;

/// <summary>A paper's rows in the vectors: the first is the paper's own, the others are its passages', in their order.</summary>
internal readonly record struct RowRange(int First, int Count);
