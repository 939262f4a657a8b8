using SearchPapers.Fusion;
using SearchPapers.Indexing;
using SearchPapers.Querying.Similar;
using SearchPapers.Semantics;

namespace SearchPapers.Querying;

/// <summary>
/// Answers a request from a snapshot of the index: two rankings, made one, with evidence for each paper.
/// </summary>
internal sealed class PaperSearch(IndexSnapshot snapshot, Func<CancellationToken, Task<IndexEncoder>> encoder)
{
    // Deep enough that a paper which one leg has far down is still seen by the fusion: twice as many changed no answer to 200
    // questions on 328,668 abstracts.
    private const int CandidatesPerHit = 10;
    private const int MinCandidates = 250;

    /// <summary>Parses a query, runs it, and tells how long that took and what the answer rests on.</summary>
    public async Task<SearchResults> AnswerAsync(
        string query,
        Func<string, SearchRequest> parse,
        SearchOptions options,
        TimeProvider time,
        CancellationToken cancellationToken = default)
    {
        var start = time.GetTimestamp();
        var request = parse(query);
        var vector = await VectorOfAsync(request, options.Mode, cancellationToken).ConfigureAwait(false);
        var (hits, total) = await RunAsync(request, vector, options, cancellationToken).ConfigureAwait(false);
        return new SearchResults
        {
            Query = query,
            Mode = options.Mode,
            TookMs = Math.Round(time.GetElapsedTime(start).TotalMilliseconds, 1),
            TotalHits = total,
            TotalHitsIsExact = true,
            Notices = Notices(hits),
            Hits = hits,
        };
    }

    private static IReadOnlyList<string> Notices(IReadOnlyList<SearchHit> hits)
    {
        var unread = hits.Where(hit => hit.Paper is { FullText: false, Pdf: not null }).ToList();
        if (unread.Count == 0)
        {
            return [];
        }

        var which = unread.Count == hits.Count
            ? "All papers shown"
            : string.Join(", ", unread.Select(hit => hit.Paper.Id));
        return [$"{which}: known by the list's notes only, as the PDFs have not been read. \"ingest\" tries them again."];
    }

    private async Task<PaperVector> VectorOfAsync(SearchRequest request, SearchMode mode, CancellationToken cancellationToken)
    {
        if (mode == SearchMode.Keyword)
        {
            return default;
        }

        var science = await encoder(cancellationToken).ConfigureAwait(false);
        snapshot.ThrowIfMadeWithout(science);
        var encoders = new PaperVectors(snapshot.Projection, science.Encoder);
        var meaning = request.Examples is { } examples
            ? new ExampleVectors(snapshot, encoders).OfAsync(examples, cancellationToken)
            : encoders.OfQueryAsync(request.ToEncode(), cancellationToken);
        return await meaning.ConfigureAwait(false);
    }

    private async Task<(IReadOnlyList<SearchHit> Hits, int TotalHits)> RunAsync(
        SearchRequest request, PaperVector vector, SearchOptions options, CancellationToken cancellationToken)
    {
        var filtered = request.Filter is { } conditions ? FilteredPapers.Of(snapshot.Searcher.IndexReader, conditions) : null;
        using var byWords = new KeywordLeg(snapshot, request, filtered);
        var byMeaning = new SemanticLeg(snapshot, request, vector, filtered);
        var evidence = new Evidence(snapshot, request, byWords.PapersWith, byMeaning.NearestPassage);
        var found = request is { IsDecidedByFilter: true, Filter: { } filter } && byWords.HighestScore == 0
            ? new FoundPapers(new PaperListing(snapshot).List(filter, options.Top), Ranking.Empty, Ranking.Empty)
            : await FindAsync(byWords, byMeaning, options, cancellationToken).ConfigureAwait(false);
        var reasons = options.Explain ? new Reasons(byWords, snapshot.Manifest.Calibration, found, options.Top) : null;
        return (Hits(evidence, options, found, reasons), found.Answer.TotalPapers);
    }

    private async Task<FoundPapers> FindAsync(
        KeywordLeg byWords, SemanticLeg byMeaning, SearchOptions options, CancellationToken cancellationToken)
    {
        var candidates = Math.Max(MinCandidates, options.Top * CandidatesPerHit);
        switch (options.Mode)
        {
            case SearchMode.Keyword:
                var (papers, total) = byWords.Best(candidates);
                var words = byWords.Score(papers);
                var keyword = Ranking.Of(words, total);
                return new FoundPapers(keyword, keyword, Ranking.Empty) { ByWords = words };
            case SearchMode.Semantic:
                var semantic = byMeaning.Rank(candidates);
                return new FoundPapers(semantic, Ranking.Empty, semantic) { ByMeaning = Scores(semantic) };
            default:
                var near = Task.Run(
                    () =>
                    {
                        // Here, so that both cores have as much to do.
                        byWords.FindPairs();
                        return byMeaning.Rank(candidates);
                    },
                    cancellationToken);
                var said = byWords.Best(candidates);
                return Fuse(byWords, said, byMeaning, await near.ConfigureAwait(false));
        }
    }

    // Each leg scores what the other found as well: a paper that one leg has just below its last is not nothing to it. What
    // comes out first tells the semantic leg what is meant, and it scores once more.
    private FoundPapers Fuse(
        KeywordLeg byWords, (IReadOnlyList<int> Papers, int Total) having, SemanticLeg byMeaning, Ranking semantic)
    {
        var found = having.Papers.Concat(semantic.Papers.Select(paper => paper.Document)).ToHashSet();
        var words = byWords.Score(found);
        var fusion = new ScoreFusion(snapshot.Manifest.Calibration);
        Ranking FusedWith(Dictionary<int, double> cosines) =>
            Ranking.Of(fusion.Fuse(words, byWords.HighestScore, cosines), having.Total);
        var first = FusedWith(byMeaning.Score(found)).Papers;
        var learnt = byMeaning.Towards(first.Take(SemanticLeg.PapersToLearnFrom).Select(paper => paper.Document));
        var cosines = learnt.Score(found);
        var keyword = Ranking.Of(having.Papers.Select(paper => KeyValuePair.Create(paper, words[paper])), having.Total);
        var again = Ranking.Of(
            semantic.Papers.Select(paper => KeyValuePair.Create(paper.Document, cosines[paper.Document])), semantic.TotalPapers);
        return new FoundPapers(FusedWith(cosines), keyword, again) { ByWords = words, ByMeaning = cosines };
    }

    private static Dictionary<int, double> Scores(Ranking leg) =>
        leg.Papers.ToDictionary(paper => paper.Document, paper => paper.Score);

    private static Dictionary<int, LegScore> LegScores(Ranking leg) => leg.Papers
        .Select((paper, place) => (paper.Document, Score: new LegScore(place + 1, paper.Score)))
        .ToDictionary(paper => paper.Document, paper => paper.Score);

    private List<SearchHit> Hits(Evidence evidence, SearchOptions options, FoundPapers found, Reasons? reasons)
    {
        var (keyword, semantic) = (LegScores(found.Keyword), LegScores(found.Semantic));
        var hits = new List<SearchHit>();
        foreach (var (document, score) in found.Answer.Papers.Take(options.Top))
        {
            var paper = snapshot.ReadPaper(document);
            hits.Add(new SearchHit
            {
                Rank = hits.Count + 1,
                Score = score,
                Paper = paper.Paper,
                Keyword = keyword.GetValueOrDefault(document),
                Semantic = semantic.GetValueOrDefault(document),
                Passages = evidence.For(paper, document, options.MaxPassages),
                Explanation = reasons?.For(document),
            });
        }

        return hits;
    }
}
