using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace SearchPapers.Search.Ranking;

/// <summary>Finds the documents that a filter lets through, once for all who ask.</summary>
internal static class FilteredDocuments
{
    public static OpenBitSet Of(IndexReader reader, Filter filter)
    {
        var through = new OpenBitSet(reader.MaxDoc);
        foreach (var leaf in reader.Leaves)
        {
            var found = filter.GetDocIdSet(leaf, leaf.AtomicReader.LiveDocs)?.GetIterator();
            while (found is not null && found.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                through.Set(leaf.DocBase + found.DocID);
            }
        }

        return through;
    }
}
