using Lucene.Net.Index;
using Lucene.Net.Search;

namespace SearchPapers.Lexical;

/// <summary>Looks some documents up in postings, without looking at all others.</summary>
internal static class LeafDocuments
{
    /// <summary>Parts documents by the segment that they are in.</summary>
    /// <param name="reader">The index.</param>
    /// <param name="documents">The documents, in their order.</param>
    public static IEnumerable<(AtomicReaderContext Leaf, IEnumerable<int> Documents)> Of(IndexReader reader, IEnumerable<int> documents) =>
        documents.GroupBy(document => ReaderUtil.SubIndex(document, reader.Leaves)).Select(leaf => (reader.Leaves[leaf.Key], leaf.AsEnumerable()));

    /// <summary>Moves postings on to a document, and tells whether it is there.</summary>
    public static bool Reaches(DocIdSetIterator postings, int document) =>
        (postings.DocID < document ? postings.Advance(document) : postings.DocID) == document;
}
