using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchPapers.Indexing.Generations;
using SearchPapers.Search.Queries;
using SearchPapers.Text;

namespace SearchPapers.Search.Language;

internal static class QueryCompiler
{
    public static SearchRequest Compile(IndexSnapshot snapshot, string text) =>
        Compile(snapshot.Searcher.IndexReader, text);

    public static SearchRequest Compile(IndexReader reader, string text)
    {
        var query = QueryParser.Parse(text);
        var spellings = new TermExpansion(reader);
        var conditions = new FilterCompiler(spellings);
        var demanded = conditions.CompileFilter(query);
        return new SearchRequest(new RankingTermCollector(spellings).Collect(query))
        {
            // Both retrievers use the filter; it is evaluated once.
            Filter = demanded is null ? null : new CachingWrapperFilter(new QueryWrapperFilter(demanded)),
            IsDecidedByFilter = demanded is not null && !HasOptional(query),
            Sections = conditions.CompileSections(query),
            Pairs = RankingTermCollector.CollectPairs(query),
        };
    }

    private static bool HasOptional(QueryNode query) => query switch
    {
        QueryNode.Word { IsExact: true } word => Tokenizer.ReadTerms(word.Text).Count > 0,
        QueryNode.Word pattern => PatternWord.Split(pattern).Word is not null,
        QueryNode.Sequence sequence => sequence.Parts.Any(HasOptional),
        QueryNode.Any any when !FilterCompiler.IsFilter(any) => any.Parts.Any(HasOptional),
        _ => false,
    };
}
