using SearchPapers.Indexing.Generations;
using SearchPapers.Search.Queries;
using SearchPapers.Search.Ranking;

namespace SearchPapers.Search;

/// <summary>Finds all papers that match a query, as many as they are: those that a search counts.</summary>
internal static class MatchingPapers
{
    /// <summary>Returns their documents: those that say most of the words first, or, without words, the newest.</summary>
    public static IReadOnlyList<int> Of(IndexSnapshot snapshot, SearchRequest request)
    {
        var all = Math.Max(1, snapshot.PaperCount);
        var filtered = request.Filter is { } conditions ? FilteredDocuments.Of(snapshot.Searcher.IndexReader, conditions) : null;
        using var byWords = new KeywordRetriever(snapshot, request, filtered);
        return request is { IsDecidedByFilter: true, Filter: { } filter } && byWords.HighestScore == 0
            ? [.. new FilterListing(snapshot).List(filter, offset: 0, all).Papers.Select(paper => paper.Document)]
            : byWords.Best(all).Papers;
    }
}
