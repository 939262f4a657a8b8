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

    // What Lucene takes for "count yourself in how many papers the term is".
    private const int AsCounted = -1;

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

    private int PapersWith(string term) => Weights.Max(field => PapersWith(field.Field, term));

    private int PapersWith(string field, string term) => snapshot.Searcher.IndexReader.DocFreq(new Term(field, term));

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
    // body once more what both say in their abstracts. The words that a pattern stands for count as one, and as one that is
    // as frequent as the most frequent of them: a slip of the pen in a single paper tells nothing.
    private DisjunctionMaxQuery BestField(QueryWord word)
    {
        var best = new DisjunctionMaxQuery(tieBreakerMultiplier: 0) { Boost = word.Count };
        foreach (var (field, weight) in Weights)
        {
            var papers = word.Terms.Count > 1 ? word.Terms.Max(term => PapersWith(field, term)) : AsCounted;
            foreach (var term in word.Terms)
            {
                best.Add(new TermQuery(new Term(field, term), papers) { Boost = weight });
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
