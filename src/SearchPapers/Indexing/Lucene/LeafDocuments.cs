using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace SearchPapers.Indexing.Lucene;

/// <summary>Looks some documents up in postings, without looking at all others.</summary>
internal static class LeafDocuments
{
    /// <summary>Parts documents by the segment that they are in.</summary>
    /// <param name="reader">The index.</param>
    /// <param name="documents">The documents, in their order.</param>
    public static IEnumerable<LeafSlice> GroupByLeaf(IndexReader reader, IReadOnlyList<int> documents)
    {
        LeafSlice? slice = null;
        foreach (var document in documents)
        {
            if (slice is null || document >= slice.Leaf.DocBase + slice.Leaf.Reader.MaxDoc)
            {
                if (slice is not null)
                {
                    yield return slice;
                }

                slice = new LeafSlice(reader.Leaves[ReaderUtil.SubIndex(document, reader.Leaves)], []);
            }

            slice.Documents.Add(document);
        }

        if (slice is not null)
        {
            yield return slice;
        }
    }

    /// <summary>Returns those documents of a set that a segment has, by their numbers there.</summary>
    public static IEnumerable<int> Enumerate(AtomicReaderContext leaf, OpenBitSet documents)
    {
        var end = leaf.DocBase + leaf.Reader.MaxDoc;
        for (var document = documents.NextSetBit(leaf.DocBase); document >= 0 && document < end; document = documents.NextSetBit(document + 1))
        {
            yield return document - leaf.DocBase;
        }
    }

    /// <summary>Moves postings on to a document, and tells whether it is there.</summary>
    public static bool TryAdvance(DocIdSetIterator postings, int document) =>
        (postings.DocID < document ? postings.Advance(document) : postings.DocID) == document;
}
