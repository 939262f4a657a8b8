using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace SearchPapers.Indexing.Lucene;

/// <summary>Finds given documents in the segments and postings of an index.</summary>
internal static class LeafDocuments
{
    /// <summary>Groups documents by segment.</summary>
    /// <param name="reader">The index.</param>
    /// <param name="documents">The documents in ascending order.</param>
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

    /// <summary>Returns the documents of a set that are in a segment, numbered within the segment.</summary>
    public static IEnumerable<int> Enumerate(AtomicReaderContext leaf, OpenBitSet documents)
    {
        var end = leaf.DocBase + leaf.Reader.MaxDoc;
        var document = documents.NextSetBit(leaf.DocBase);
        while (document >= 0 && document < end)
        {
            yield return document - leaf.DocBase;
            document = documents.NextSetBit(document + 1);
        }
    }

    /// <summary>Advances postings to a document and returns whether they contain it.</summary>
    public static bool TryAdvance(DocIdSetIterator postings, int document) =>
        (postings.DocID < document ? postings.Advance(document) : postings.DocID) == document;
}
