using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchPapers.Indexing.Generations;
using SearchPapers.Search.Queries;
using SearchPapers.Text;

namespace SearchPapers.Search.Language;

/// <summary>Turns a query of the language into what an index is asked.</summary>
internal static class QueryCompiler
{
    /// <exception cref="SearchPapersException">The query breaks the rules of the language.</exception>
    public static SearchRequest Compile(IndexSnapshot snapshot, string text) => Compile(snapshot.Searcher.IndexReader, text);

    /// <exception cref="SearchPapersException">The query breaks the rules of the language.</exception>
    public static SearchRequest Compile(IndexReader reader, string text)
    {
        var query = QueryParser.Parse(text);
        var spellings = new TermExpansion(reader);
        var conditions = new FilterCompiler(spellings);
        var demanded = conditions.DemandedBy(query);
        return new SearchRequest(new RankingTermCollector(spellings).Of(query))
        {
            // Both legs ask; it is worked out once.
            Filter = demanded is null ? null : new CachingWrapperFilter(new QueryWrapperFilter(demanded)),
            IsDecidedByFilter = demanded is not null && !HasWish(query),
            Sections = conditions.SectionsOf(query),
            Pairs = RankingTermCollector.PairsOf(query),
        };
    }

    private static bool HasWish(QueryNode query) => query switch
    {
        QueryNode.Word { IsExact: true } word => Tokenizer.Of(word.Text).Count > 0,
        QueryNode.Word pattern => PatternWord.Split(pattern).Word is not null,
        QueryNode.Sequence sequence => sequence.Parts.Any(HasWish),
        QueryNode.Any any when !FilterCompiler.IsDemand(any) => any.Parts.Any(HasWish),
        _ => false,
    };
}
