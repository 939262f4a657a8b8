using SearchPapers.Fusion;
using SearchPapers.Indexing;

namespace SearchPapers.Querying;

/// <summary>
/// Answers a request from a snapshot of the index: two rankings, made one, with evidence for each paper.
/// </summary>
internal sealed class PaperSearch(IndexSnapshot snapshot)
{
    // One fixed pair that helps everywhere: a heavier semantic leg gains on small collections of one field (MED) what it
    // loses on large ones (LitSearch). The README has the figures.
    internal const double KeywordWeight = 0.7;
    internal const double SemanticWeight = 0.3;

    // Deep enough that a paper which one leg has far down is still seen by the fusion.
    private const int CandidatesPerHit = 10;
    private const int MinCandidates = 100;

    private readonly KeywordLeg _keyword = new(snapshot);
    private readonly SemanticLeg _semantic = new(snapshot);

    /// <summary>Parses a query, runs it, and tells how long that took and what the answer rests on.</summary>
    public SearchResults Answer(
        string query,
        Func<string, SearchRequest> parse,
        SearchOptions options,
        TimeProvider time,
        CancellationToken cancellationToken = default)
    {
        var start = time.GetTimestamp();
        var (hits, total) = Run(parse(query), options, cancellationToken);
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

    private (IReadOnlyList<SearchHit> Hits, int TotalHits) Run(
        SearchRequest request, SearchOptions options, CancellationToken cancellationToken)
    {
        if (request is { IsDecidedByFilter: true, Filter: { } filter }
            && request.Words.All(word => _keyword.PapersWith(word) == 0))
        {
            var listed = new PaperListing(snapshot).List(filter, options.Top);
            return (Hits(request, options, listed, [], []), listed.TotalPapers);
        }

        var candidates = Math.Max(MinCandidates, options.Top * CandidatesPerHit);
        var keyword = options.Mode == SearchMode.Semantic ? Ranking.Empty : _keyword.Rank(request, candidates);
        cancellationToken.ThrowIfCancellationRequested();
        var semantic = options.Mode == SearchMode.Keyword ? Ranking.Empty : _semantic.Rank(request, candidates);
        cancellationToken.ThrowIfCancellationRequested();
        var ranking = options.Mode switch
        {
            SearchMode.Keyword => keyword,
            SearchMode.Semantic => semantic,
            _ => new ScoreFusion(KeywordWeight, SemanticWeight).Fuse(keyword, semantic),
        };
        return (Hits(request, options, ranking, LegScores(keyword), LegScores(semantic)), ranking.TotalPapers);
    }

    private static Dictionary<int, LegScore> LegScores(Ranking leg) => leg.Papers
        .Select((paper, place) => (paper.Document, Score: new LegScore(place + 1, paper.Score)))
        .ToDictionary(paper => paper.Document, paper => paper.Score);

    private List<SearchHit> Hits(
        SearchRequest request,
        SearchOptions options,
        Ranking ranking,
        Dictionary<int, LegScore> keyword,
        Dictionary<int, LegScore> semantic)
    {
        var evidence = new Evidence(snapshot, request, _keyword.PapersWith);
        var hits = new List<SearchHit>();
        foreach (var (document, score) in ranking.Papers.Take(options.Top))
        {
            var paper = snapshot.ReadPaper(document);
            hits.Add(new SearchHit
            {
                Rank = hits.Count + 1,
                Score = score,
                Paper = paper.Paper,
                Keyword = keyword.GetValueOrDefault(document),
                Semantic = semantic.GetValueOrDefault(document),
                Passages = evidence.For(paper, options.MaxPassages),
            });
        }

        return hits;
    }
}
