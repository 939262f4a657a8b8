using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchPapers.Indexing.Lucene;

namespace SearchPapers.Search.Language;

/// <summary>Matches papers with a matching passage.</summary>
/// <remarks>A paper's document comes right before those of its passages.</remarks>
internal sealed class SectionFilter(Query passages) : Filter
{
    private readonly QueryWrapperFilter _passages = new(passages);

    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var papers = Papers(context.AtomicReader);
        var matching = new OpenBitSet(context.AtomicReader.MaxDoc);
        var documents = _passages.GetDocIdSet(context, context.AtomicReader.LiveDocs)?.GetIterator();
        while (documents is not null && documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            if (papers.PrevSetBit(documents.DocID) is >= 0 and var paper && paper != documents.DocID)
            {
                matching.Set(paper);
            }
        }

        return BitsFilteredDocIdSet.Wrap(matching, acceptDocs);
    }

    private static OpenBitSet Papers(AtomicReader reader)
    {
        var papers = new OpenBitSet(reader.MaxDoc);
        var documents = reader.GetTermDocsEnum(new Term(IndexFields.Kind, IndexFields.PaperKind));
        while (documents is not null && documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            papers.Set(documents.DocID);
        }

        return papers;
    }
}
