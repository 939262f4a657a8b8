using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace SearchPapers.Search.Ranking;

/// <summary>Evaluates a filter once for both retrievers.</summary>
internal static class FilteredDocuments
{
    public static OpenBitSet Collect(IndexReader reader, Filter filter)
    {
        var accepted = new OpenBitSet(reader.MaxDoc);
        foreach (var leaf in reader.Leaves)
        {
            var documents = filter.GetDocIdSet(leaf, leaf.AtomicReader.LiveDocs)?.GetIterator();
            while (documents is not null && documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                accepted.Set(leaf.DocBase + documents.DocID);
            }
        }

        return accepted;
    }
}
