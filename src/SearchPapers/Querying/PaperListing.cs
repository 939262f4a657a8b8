using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchPapers.Fusion;
using SearchPapers.Indexing;

namespace SearchPapers.Querying;

/// <summary>Lists papers where a query has conditions and nothing to rank by: the newest first, then by id.</summary>
internal sealed class PaperListing(IndexSnapshot snapshot)
{
    private static readonly Sort Order = new(
        new SortField(IndexFields.Year, SortFieldType.INT32, reverse: true),
        new SortField(IndexFields.Id, SortFieldType.STRING));

    public Ranking List(Filter filter, int count)
    {
        var papers = new TermQuery(new Term(IndexFields.Kind, IndexFields.PaperKind));
        var found = snapshot.Searcher.Search(papers, filter, count, Order);
        return new Ranking([.. found.ScoreDocs.Select(paper => new ScoredPaper(paper.Doc, 0))], found.TotalHits);
    }
}
