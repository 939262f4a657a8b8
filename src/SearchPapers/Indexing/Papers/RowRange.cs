namespace SearchPapers.Indexing.Papers;

internal readonly record struct RowRange(int First, int Count);
