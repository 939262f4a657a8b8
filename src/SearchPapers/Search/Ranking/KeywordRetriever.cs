using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Search.Language;
using SearchPapers.Search.Queries;
using SearchPapers.Search.Ranking.Scoring;
using SearchPapers.Text;

namespace SearchPapers.Search.Ranking;

/// <summary>Ranks papers by the query's words: BM25 over what they say and what is said about them.</summary>
/// <remarks>Not for sharing between threads.</remarks>
internal sealed class KeywordRetriever : IDisposable
{
    // The rarest terms of a pasted text say what it is about.
    private const int MaxTerms = 256;

    // Each pair is looked for in papers that have both its terms.
    private const int MaxPairs = 32;

    // Against none, nDCG@10 by keyword rose from 0.535 to 0.549 on Cranfield, and fell from 0.399 to 0.395 on CISI, whose
    // questions are stories, and from 0.707 to 0.703 on MED.
    private const float PairShare = 0.3f;

    // Papers whose titles are looked at, the best that have all words: of a few words hundreds have all.
    private const int LikelyTitles = 5;

    private static readonly WeighedField[] Weights =
        [new(IndexFields.Content, 1), new(IndexFields.Metadata, 0.5f), new(IndexFields.Body, 0.5f)];

    private readonly IndexSnapshot _snapshot;
    private readonly SearchRequest _request;
    private readonly OpenBitSet? _filtered;
    private readonly List<ScoreComponent> _words = [];
    private readonly Dictionary<string, uint> _bits = new(StringComparer.Ordinal);
    private readonly TitleQuery _title;
    private ScoreAccumulators? _sums;

    /// <param name="snapshot">The index.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="filtered">The papers that may answer; null where all may.</param>
    public KeywordRetriever(IndexSnapshot snapshot, SearchRequest request, OpenBitSet? filtered)
    {
        (_snapshot, _request, _filtered) = (snapshot, request, filtered);
        _title = new TitleQuery(request);
        foreach (var word in Rarest(request.Words))
        {
            _words.Add(new ScoreComponent(word.Written, [.. Weights.SelectMany(field => Scorers(word, field))], Spelled(word)));
            HighestScore += Weights.Max(field => Weight(word, field) * Bm25.MostPerIdf);
        }
    }

    /// <summary>What a paper would score that had every word without end; 0 where none is known.</summary>
    public double HighestScore { get; }

    private List<ScoreComponent> Pairs => field ??= [.. PairParts()];

    private ScoreAccumulators Sums => _sums ??= SumUp();

    /// <summary>Looks for the pairs of words in the index, which may be done beside <see cref="Best"/> on another thread.</summary>
    public void FindPairs() => _ = Pairs;

    /// <summary>Returns the papers that say most of the single words, best first.</summary>
    public (IReadOnlyList<int> Papers, int TotalPapers) Best(int count)
    {
        var (best, total) = _filtered is null ? Sums.Best(count) : Sums.Best(count, _filtered, _request.IsDecidedByFilter);
        var papers = new List<int>(best.Count);
        foreach (var (document, _) in best)
        {
            papers.Add(document);
        }

        return (papers, total);
    }

    /// <summary>
    /// Returns the scores of those papers that have any of the words, lifted for those that stand side by side.
    /// </summary>
    public Dictionary<int, double> Score(IEnumerable<int> documents)
    {
        var scores = new Dictionary<int, double>();
        foreach (var document in documents)
        {
            if (IsFound(document))
            {
                scores[document] = Sums[document];
            }
        }

        List<int> found = [.. scores.Keys];
        found.Sort((left, right) => left.CompareTo(right));
        foreach (var pair in found.Count > 0 ? Pairs : [])
        {
            foreach (var (document, lift) in pair.In(found))
            {
                scores[document] += lift.Score;
            }
        }

        return scores;
    }

    /// <summary>Returns the papers whose title is the query.</summary>
    /// <param name="scores">The papers, with their scores.</param>
    public IReadOnlyList<int> FindTitled(Dictionary<int, double> scores)
    {
        var titled = new List<int>();
        foreach (var document in _title.CanBe ? LikelyTitled(scores) : [])
        {
            if (_title.Is(_snapshot.ReadPaper(document).Paper.Title))
            {
                titled.Add(document);
            }
        }

        return titled;
    }

    /// <summary>Returns all papers that have any of the words, or that the filter lets through where that decides.</summary>
    public OpenBitSet Matches()
    {
        var matches = new OpenBitSet(_snapshot.Searcher.IndexReader.MaxDoc);
        for (var document = 0; document < _snapshot.Searcher.IndexReader.MaxDoc; document++)
        {
            if (IsFound(document))
            {
                matches.FastSet(document);
            }
        }

        return matches;
    }

    /// <summary>Returns what each word and each pair of words has in the scores of papers, the most first.</summary>
    public ILookup<int, TermShare> SharesOf(IReadOnlyDictionary<int, double> papers) => _words
        .Concat(Pairs)
        .SelectMany(part => part.In(papers))
        .OrderByDescending(part => part.Share.Share)
        .ToLookup(part => part.Document, part => part.Share);

    /// <summary>Returns how many papers use a word.</summary>
    public int PapersWith(QueryTerm word) => Weights.Max(field => PapersWith(field.Name, word));

    public void Dispose() => _sums?.Dispose();

    private List<int> LikelyTitled(Dictionary<int, double> scores)
    {
        var words = 0u;
        foreach (var bit in _bits.Values)
        {
            words |= bit;
        }

        var having = new List<int>();
        foreach (var document in scores.Keys)
        {
            if (Sums.HasAll(document, words))
            {
                having.Add(document);
            }
        }

        having.Sort((left, right) => scores[right].CompareTo(scores[left]) is not 0 and var better ? better : left.CompareTo(right));
        return having.Count > LikelyTitles ? having.GetRange(0, LikelyTitles) : having;
    }

    // What an alternative without words lets through comes last.
    private bool IsFound(int document) =>
        (_request.IsDecidedByFilter || Sums[document] > 0) && _filtered?.Get(document) != false;

    private ScoreAccumulators SumUp()
    {
        var sums = new ScoreAccumulators(_snapshot.Searcher.IndexReader.MaxDoc);
        foreach (var word in _words)
        {
            _bits[word.Term] = sums.Add([.. word.Scorers.Cast<TermScorer>()], word.Counts);
        }

        return sums;
    }

    private int PapersWith(string field, QueryTerm word) => word.Terms.Max(_snapshot.RankedField(field).DocumentFrequency);

    // The words that a pattern stands for count as one, and as one that is as frequent as the most frequent of them: a slip of
    // the pen in a single paper tells nothing.
    private float Weight(QueryTerm word, WeighedField field) => PapersWith(field.Name, word) is > 0 and var having
        ? field.Weight * Boost(word) * (float)Bm25.Idf(having, _snapshot.RankedField(field.Name).DocumentCount)
        : 0;

    private IEnumerable<TermScorer> Scorers(QueryTerm word, WeighedField field) => Weight(word, field) is > 0 and var weight
        ? word.Terms
            .Where(term => _snapshot.RankedField(field.Name).DocumentFrequency(term) > 0)
            .Select(term => new TermScorer(_snapshot.RankedField(field.Name), term, weight))
        : [];

    // That the parts of a compound are one word says as much as that they stand next to each other.
    private static float Boost(QueryTerm word) => word.Weight * (word.IsCompound ? PairShare : 1) * Boost(word.Count);

    // Said twice, a word counts more, but not twice as much.
    private static float Boost(int count) => 1 + MathF.Log(count);

    // "generaliz*" is not in a paper that says "generate" only, though both have one stem.
    private Func<int, bool>? Spelled(QueryTerm word) => word.Spellings is { } spellings
        ? FilteredDocuments.Of(
            _snapshot.Searcher.IndexReader, new QueryWrapperFilter(BooleanQueries.AnyTerm(FieldScope.Paper.WordFields, spellings))).Get
        : null;

    private IEnumerable<QueryTerm> Rarest(IReadOnlyList<QueryTerm> words) =>
        words.Count <= MaxTerms ? words : words
            .Select(word => (Word: word, Papers: PapersWith(word)))
            .Where(word => word.Papers > 0)
            .OrderBy(word => word.Papers)
            .Take(MaxTerms)
            .Select(word => word.Word);

    private IEnumerable<ScoreComponent> PairParts()
    {
        var written = _request.Words.Where(word => word.Spellings is null)
            .ToDictionary(word => word.Terms[0], word => word.Written, StringComparer.Ordinal);
        var left = MaxPairs;
        foreach (var (pair, count) in _request.Pairs)
        {
            if (left-- == 0)
            {
                break;
            }

            var scorers = Weights
                .Select(field => PairScorer.Of(_snapshot.RankedField(field.Name), pair, PairShare * Boost(count) * field.Weight))
                .OfType<IFieldScorer>();
            var (first, second) = (written[pair.First], written[pair.Second]);
            bool HasBoth(int document) =>
                Sums.HasAll(document, _bits.GetValueOrDefault(first) | _bits.GetValueOrDefault(second));
            yield return new ScoreComponent($"{first} {second}", [.. scorers], HasBoth);
        }
    }

    /// <summary>A field that papers are ranked by.</summary>
    /// <param name="Name">The field.</param>
    /// <param name="Weight">What a word in it counts.</param>
    private sealed record WeighedField(string Name, float Weight);
}
