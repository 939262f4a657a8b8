namespace SearchPapers.Indexing.Papers;

/// <summary>
/// A paper's rows in the vector file: the first is that of the paper, the others those of its passages.
/// </summary>
internal readonly record struct RowRange(int First, int Count);
