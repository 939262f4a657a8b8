using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchPapers.Explanations;
using SearchPapers.Fusion;
using SearchPapers.Indexing;
using SearchPapers.Querying.Language;
using SearchPapers.Text;

namespace SearchPapers.Querying;

/// <summary>Ranks papers by the query's words: BM25 over what they say and what is said about them.</summary>
internal sealed class KeywordLeg
{
    // Lucene takes 1,024 clauses at most. The rarest terms of a pasted text say what it is about.
    private const int MaxTerms = 256;

    // Each pair is looked for in all papers that have both its terms.
    private const int MaxPairs = 32;

    // Against none, nDCG@10 by keyword rose from 0.535 to 0.549 on Cranfield, and fell from 0.399 to 0.395 on CISI, whose
    // questions are stories, and from 0.707 to 0.703 on MED.
    private const float PairShare = 0.3f;

    // What Lucene takes for "count yourself in how many papers the term is".
    private const int AsCounted = -1;

    private static readonly (string Field, float Weight)[] Weights =
        [(IndexFields.Content, 1f), (IndexFields.About, 0.5f), (IndexFields.Body, 0.5f)];

    private readonly IndexSearcher _searcher;
    private readonly SearchRequest _request;
    private readonly BooleanQuery _words = new(disableCoord: true);
    private readonly List<ScoringPart> _wordParts = [];

    public KeywordLeg(IndexSnapshot snapshot, SearchRequest request)
    {
        (_searcher, _request) = (snapshot.Searcher, request);
        foreach (var word in Rarest(request.Words))
        {
            var best = BestField(word);
            var part = new ScoringPart(word.Written, best, Spelled(word, best));
            _wordParts.Add(part);
            _words.Add(part.Query, Occur.SHOULD);
            HighestScore += Weights.Max(field => HighestIn(word, field.Field, field.Weight));
        }

        // What an alternative without words lets through comes last.
        if (request.IsDecidedByFilter)
        {
            _words.Add(new ConstantScoreQuery(request.Filter) { Boost = 0 }, Occur.SHOULD);
        }
    }

    /// <summary>What a paper would score that had every word without end; 0 where none is known.</summary>
    public double HighestScore { get; }

    // Each pair is looked for in the whole index, which a search by meaning alone need not wait for.
    private List<ScoringPart> PairParts => field ??= [.. Pairs()];

    /// <summary>Returns the papers that have any of the words, best first.</summary>
    public Ranking Rank(int count)
    {
        if (_words.Clauses.Count == 0)
        {
            return Ranking.Empty;
        }

        var found = _searcher.Search(_words, _request.Filter, count);
        var scores = found.ScoreDocs.ToDictionary(paper => paper.Doc, paper => (double)paper.Score);
        return Ranking.Of(WithPairs(scores), found.TotalHits);
    }

    /// <summary>Returns the scores of those papers that have any of the words.</summary>
    public Dictionary<int, double> Score(IReadOnlyCollection<int> documents) => _words.Clauses.Count > 0
        ? WithPairs(DocumentScores.Of(_searcher, _words, documents))
        : [];

    /// <summary>Returns what each word and each pair of words has in the scores of papers, the most first.</summary>
    public ILookup<int, TermShare> SharesOf(IReadOnlyDictionary<int, double> papers) => _wordParts
        .Concat(PairParts)
        .SelectMany(part => part.In(_searcher, papers))
        .OrderByDescending(part => part.Share.Share)
        .ToLookup(part => part.Document, part => part.Share);

    /// <summary>Returns how many papers use a word.</summary>
    public int PapersWith(QueryWord word) => word.Terms.Max(PapersWith);

    private int PapersWith(string term) => Weights.Max(field => PapersWith(field.Field, term));

    private int PapersWith(string field, string term) => _searcher.IndexReader.DocFreq(new Term(field, term));

    private int PapersWith(string field, QueryWord word) => word.Terms.Max(term => PapersWith(field, term));

    private double HighestIn(QueryWord word, string field, float weight) => PapersWith(field, word) is > 0 and var having
        ? weight * Boost(word) * Bm25.Idf(having, _searcher.IndexReader.GetDocCount(field)) * Bm25.MostPerIdf
        : 0;

    // That the parts of a compound are one word says as much as that they stand next to each other.
    private static float Boost(QueryWord word) => word.Weight * (word.IsCompound ? PairShare : 1) * Boost(word.Count);

    // Said twice, a word counts more, but not twice as much.
    private static float Boost(int count) => 1 + MathF.Log(count);

    // The best field counts, not all of them: a paper that was read must not go before one that was not for saying in its
    // body once more what both say in their abstracts. The words that a pattern stands for count as one, and as one that is
    // as frequent as the most frequent of them: a slip of the pen in a single paper tells nothing.
    private DisjunctionMaxQuery BestField(QueryWord word)
    {
        var best = new DisjunctionMaxQuery(tieBreakerMultiplier: 0) { Boost = Boost(word) };
        foreach (var (field, weight) in Weights)
        {
            var papers = word.Terms.Count > 1 ? PapersWith(field, word) : AsCounted;
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

    private IEnumerable<ScoringPart> Pairs()
    {
        var weights = new PairWeights(_searcher);
        var written = _request.Words.Where(word => word.Spellings is null)
            .ToDictionary(word => word.Terms[0], word => word.Written, StringComparer.Ordinal);
        foreach (var (pair, count) in _request.Pairs.Take(MaxPairs))
        {
            var best = new DisjunctionMaxQuery(tieBreakerMultiplier: 0) { Boost = PairShare * Boost(count) };
            foreach (var query in Weights.Select(field => weights.For(pair, field.Field, field.Weight)).OfType<Query>())
            {
                best.Add(query);
            }

            yield return new ScoringPart($"{written[pair.First]} {written[pair.Second]}", best, best);
        }
    }

    private Dictionary<int, double> WithPairs(Dictionary<int, double> scores)
    {
        if (scores.Count > 0 && PairParts.Count > 0)
        {
            var pairs = Clauses.AnyOf([.. PairParts.Select(part => part.Query)]);
            foreach (var (document, score) in DocumentScores.Of(_searcher, pairs, scores.Keys))
            {
                scores[document] += score;
            }
        }

        return scores;
    }
}
