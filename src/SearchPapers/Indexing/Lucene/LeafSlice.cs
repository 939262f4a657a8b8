using Lucene.Net.Index;

namespace SearchPapers.Indexing.Lucene;

/// <summary>Those of some documents that are in one segment.</summary>
/// <param name="Leaf">The segment.</param>
/// <param name="Documents">The documents, by their numbers in the whole index, in their order.</param>
internal sealed record LeafSlice(AtomicReaderContext Leaf, List<int> Documents);
