using Lucene.Net.Index;

namespace SearchPapers.Indexing.Lucene;

internal sealed record LeafSlice(AtomicReaderContext Leaf, List<int> Documents);
