using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchPapers.Fusion;
using SearchPapers.Indexing;
using SearchPapers.Querying.Language;

namespace SearchPapers.Querying;

/// <summary>Ranks papers by the query's words: BM25 over what they say and what is said about them.</summary>
internal sealed class KeywordLeg(IndexSnapshot snapshot)
{
    // Lucene takes 1,024 clauses at most. The rarest terms of a pasted text say what it is about.
    private const int MaxTerms = 256;

    private static readonly (string Field, float Weight)[] Weights =
        [(IndexFields.Content, 1f), (IndexFields.About, 0.5f), (IndexFields.Body, 0.5f)];

    public Ranking Rank(SearchRequest request, int count)
    {
        var query = QueryFor(request);
        if (query.Clauses.Count == 0)
        {
            return Ranking.Empty;
        }

        var found = snapshot.Searcher.Search(query, request.Filter, count);
        return new Ranking([.. found.ScoreDocs.Select(paper => new ScoredPaper(paper.Doc, paper.Score))], found.TotalHits);
    }

    /// <summary>Returns how many papers use a word.</summary>
    public int PapersWith(QueryWord word) => word.Terms.Max(PapersWith);

    private int PapersWith(string term) =>
        Weights.Max(field => snapshot.Searcher.IndexReader.DocFreq(new Term(field.Field, term)));

    private BooleanQuery QueryFor(SearchRequest request)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var word in Rarest(request.Words))
        {
            query.Add(Spelled(word, BestField(word)), Occur.SHOULD);
        }

        // What an alternative without words lets through comes last.
        if (request.IsDecidedByFilter)
        {
            query.Add(new ConstantScoreQuery(request.Filter) { Boost = 0 }, Occur.SHOULD);
        }

        return query;
    }

    // The best field counts, not all of them: a paper that was read must not go before one that was not for saying in its
    // body once more what both say in their abstracts. And of the words that a pattern stands for, the best counts alone.
    private static DisjunctionMaxQuery BestField(QueryWord word)
    {
        var best = new DisjunctionMaxQuery(tieBreakerMultiplier: 0) { Boost = word.Count };
        foreach (var term in word.Terms)
        {
            foreach (var (field, weight) in Weights)
            {
                best.Add(new TermQuery(new Term(field, term)) { Boost = weight });
            }
        }

        return best;
    }

    // "generaliz*" is not in a paper that says "generate" only, though both have one stem.
    private static Query Spelled(QueryWord word, Query query) => word.Spellings is { } spellings
        ? new FilteredQuery(query, new QueryWrapperFilter(Clauses.AnyTerm(Scope.Paper.WordFields, spellings)))
        : query;

    private IEnumerable<QueryWord> Rarest(IReadOnlyList<QueryWord> words) =>
        words.Count <= MaxTerms ? words : words
            .Select(word => (Word: word, Papers: PapersWith(word)))
            .Where(word => word.Papers > 0)
            .OrderBy(word => word.Papers)
            .Take(MaxTerms)
            .Select(word => word.Word);
}
