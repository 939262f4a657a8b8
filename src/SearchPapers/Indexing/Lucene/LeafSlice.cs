using Lucene.Net.Index;

namespace SearchPapers.Indexing.Lucene;

/// <param name="Leaf">A segment.</param>
/// <param name="Documents">Documents of the segment in ascending order, numbered within the whole index.</param>
internal sealed record LeafSlice(AtomicReaderContext Leaf, List<int> Documents);
