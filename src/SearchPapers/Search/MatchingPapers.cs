using SearchPapers.Indexing.Generations;
using SearchPapers.Search.Queries;
using SearchPapers.Search.Ranking;

namespace SearchPapers.Search;

internal static class MatchingPapers
{
    /// <summary>
    /// Returns the documents of the papers, ordered by keyword score, or newest first if the query only filters.
    /// </summary>
    public static IReadOnlyList<int> Find(IndexSnapshot snapshot, SearchRequest request)
    {
        var count = Math.Max(1, snapshot.PaperCount);
        var filteredDocuments = request.Filter is { } filter
            ? FilteredDocuments.Collect(snapshot.Searcher.IndexReader, filter)
            : null;
        using var keyword = new KeywordRetriever(snapshot, request, filteredDocuments);
        return request is { IsDecidedByFilter: true, Filter: { } onlyFilter } && keyword.HighestScore == 0
            ? [.. new FilterListing(snapshot).List(onlyFilter, offset: 0, count).Papers.Select(paper => paper.Document)]
            : keyword.Best(count).Papers;
    }
}
