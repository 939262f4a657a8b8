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
    public static IEnumerable<LeafSlice> Of(IndexReader reader, IReadOnlyList<int> documents)
    {
        LeafSlice? part = null;
        foreach (var document in documents)
        {
            if (part is null || document >= part.Leaf.DocBase + part.Leaf.Reader.MaxDoc)
            {
                if (part is not null)
                {
                    yield return part;
                }

                part = new LeafSlice(reader.Leaves[ReaderUtil.SubIndex(document, reader.Leaves)], []);
            }

            part.Documents.Add(document);
        }

        if (part is not null)
        {
            yield return part;
        }
    }

    /// <summary>Returns those documents of a set that a segment has, by their numbers there.</summary>
    public static IEnumerable<int> In(AtomicReaderContext leaf, OpenBitSet documents)
    {
        var end = leaf.DocBase + leaf.Reader.MaxDoc;
        for (var at = documents.NextSetBit(leaf.DocBase); at >= 0 && at < end; at = documents.NextSetBit(at + 1))
        {
            yield return at - leaf.DocBase;
        }
    }

    /// <summary>Moves postings on to a document, and tells whether it is there.</summary>
    public static bool Reaches(DocIdSetIterator postings, int document) =>
        (postings.DocID < document ? postings.Advance(document) : postings.DocID) == document;
}
