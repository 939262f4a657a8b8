using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchPapers.Fusion;
using SearchPapers.Indexing;

namespace SearchPapers.Querying;

/// <summary>Ranks papers by the query's words: BM25 over what they say and what is said about them.</summary>
internal sealed class KeywordLeg(IndexSnapshot snapshot)
{
    // Lucene takes 1,024 clauses at most. The rarest terms of a pasted text say what it is about.
    private const int MaxTerms = 256;

    private static readonly (string Field, float Weight)[] Weights =
        [(IndexFields.Content, 1f), (IndexFields.About, 0.5f), (IndexFields.Body, 0.5f)];

    public Ranking Rank(SearchRequest request, Filter? filter, int count)
    {
        var query = QueryFor(request);
        if (query.Clauses.Count == 0)
        {
            return Ranking.Empty;
        }

        var found = snapshot.Searcher.Search(query, filter, count);
        return new Ranking([.. found.ScoreDocs.Select(paper => new ScoredPaper(paper.Doc, paper.Score))], found.TotalHits);
    }

    /// <summary>Returns how many papers use a term.</summary>
    public int PapersWith(string term) =>
        Weights.Max(field => snapshot.Searcher.IndexReader.DocFreq(new Term(field.Field, term)));

    private BooleanQuery QueryFor(SearchRequest request)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var (term, count) in Rarest(request.Terms))
        {
            query.Add(BestField(term, count), Occur.SHOULD);
        }

        return query;
    }

    // The best field counts, not all of them: a paper that was read must not go before one that was not for saying in its
    // body once more what both say in their abstracts.
    private static DisjunctionMaxQuery BestField(string term, int count)
    {
        var best = new DisjunctionMaxQuery(tieBreakerMultiplier: 0) { Boost = count };
        foreach (var (field, weight) in Weights)
        {
            best.Add(new TermQuery(new Term(field, term)) { Boost = weight });
        }

        return best;
    }

    private IEnumerable<KeyValuePair<string, int>> Rarest(IReadOnlyDictionary<string, int> terms) =>
        terms.Count <= MaxTerms ? terms : terms
            .Select(term => (Term: term, Papers: PapersWith(term.Key)))
            .Where(term => term.Papers > 0)
            .OrderBy(term => term.Papers)
            .Take(MaxTerms)
            .Select(term => term.Term);
}
