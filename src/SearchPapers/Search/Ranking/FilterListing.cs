using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Lucene;

namespace SearchPapers.Search.Ranking;

/// <summary>Lists the papers of a query that only filters, newest first, then by id.</summary>
internal sealed class FilterListing(IndexSnapshot snapshot)
{
    private static readonly Sort Order = new(
        new SortField(IndexFields.Year, SortFieldType.INT32, reverse: true),
        new SortField(IndexFields.Id, SortFieldType.STRING));

    public RankingPage List(Filter filter, int offset, int count)
    {
        var papers = new TermQuery(new Term(IndexFields.Kind, IndexFields.PaperKind));
        var end = (int)Math.Min((long)offset + count, int.MaxValue);
        var found = snapshot.Searcher.Search(papers, filter, end, Order);
        var page = new PaperRanking(
            [.. found.ScoreDocs.Skip(offset).Select(paper => new ScoredPaper(paper.Doc, 0))], found.TotalHits);
        return new RankingPage(new RankingResult(page, PaperRanking.Empty, PaperRanking.Empty), page.Papers);
    }
}
