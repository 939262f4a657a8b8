using SearchPapers.Encoders;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing;
using SearchPapers.Indexing.Generations;
using SearchPapers.Search.Passages;
using SearchPapers.Search.Queries;
using SearchPapers.Search.Ranking;
using SearchPapers.Search.Similar;
using Facets = System.Collections.Generic.IReadOnlyDictionary<
    string, System.Collections.Generic.IReadOnlyList<System.Collections.Generic.KeyValuePair<string, int>>>;

namespace SearchPapers.Search;

/// <summary>
/// Answers a request from a snapshot of the index: two rankings, made one, with evidence for each paper.
/// </summary>
internal sealed class PaperSearch(IndexSnapshot snapshot, Func<CancellationToken, Task<NamedEncoder>> encoder)
{
    /// <summary>Parses a query, runs it, and tells how long that took and what the answer rests on.</summary>
    public async Task<SearchResults> AnswerAsync(
        string query,
        Func<string, SearchRequest> parse,
        SearchOptions options,
        TimeProvider time,
        CancellationToken cancellationToken = default)
    {
        var start = time.GetTimestamp();
        var request = parse(query).Within(options.Within);
        var vector = await VectorOfAsync(request, options.Mode, cancellationToken).ConfigureAwait(false);
        var (hits, total, facets) = RunOrTell(request, vector, options, cancellationToken);
        return new SearchResults
        {
            Query = query,
            Mode = options.Mode,
            TookMs = Math.Round(time.GetElapsedTime(start).TotalMilliseconds, 1),
            TotalHits = total,
            TotalHitsIsExact = true,
            Notices = Notices(hits),
            Hits = hits,
            Facets = facets,
        };
    }

    private static IReadOnlyList<string> Notices(List<SearchHit> hits)
    {
        var unread = hits.Where(hit => hit.Paper is { FullText: false, Pdf: not null }).ToList();
        if (unread.Count == 0)
        {
            return [];
        }

        var which = unread.Count == hits.Count
            ? "All papers shown"
            : string.Join(", ", unread.Select(hit => hit.Paper.Id));
        return [$"{which}: known by the list's notes only, as the PDFs have not been read. The next ingest tries them again."];
    }

    private async Task<TextVectors> VectorOfAsync(SearchRequest request, SearchMode mode, CancellationToken cancellationToken)
    {
        if (mode == SearchMode.Keyword)
        {
            return default;
        }

        var science = await encoder(cancellationToken).ConfigureAwait(false);
        snapshot.ThrowIfMadeWithout(science);
        var encoders = new PaperVectorizer(snapshot.Projection, science.Encoder);
        var meaning = request.Examples is { } examples
            ? new ExampleVectors(snapshot, encoders).OfAsync(examples, cancellationToken)
            : encoders.OfQueryAsync(request.ToEncode(), cancellationToken);
        return await meaning.ConfigureAwait(false);
    }

    // Not all of an index is read when it is opened.
    private (List<SearchHit> Hits, int TotalHits, Facets? Facets) RunOrTell(
        SearchRequest request, TextVectors vector, SearchOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return Run(request, vector, options, cancellationToken);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw IndexErrors.Damaged(snapshot.Generation.Path, e);
        }
    }

    private (List<SearchHit> Hits, int TotalHits, Facets? Facets) Run(
        SearchRequest request, TextVectors vector, SearchOptions options, CancellationToken cancellationToken)
    {
        var filtered = request.Filter is { } conditions ? FilteredDocuments.Of(snapshot.Searcher.IndexReader, conditions) : null;
        using var byWords = new KeywordRetriever(snapshot, request, filtered);
        var byMeaning = new SemanticRetriever(snapshot, request, vector, filtered);
        var ranking = new PaperRanker(snapshot.Manifest.Calibration, options.Mode, byWords, byMeaning);
        var evidence = new PassageSelector(snapshot, request, byWords.PapersWith, byMeaning.NearestPassage);
        var listed = request is { IsDecidedByFilter: true, Filter: { } filter } && byWords.HighestScore == 0 ? filter : null;
        IReadOnlyList<RankingPage> pages = listed is not null
            ? [new FilterListing(snapshot).List(listed, options.Offset, options.Top)]
            : Read(ranking, options, cancellationToken);
        var hits = new List<SearchHit>();
        foreach (var page in pages)
        {
            AddHits(hits, page, evidence, options, byWords);
        }

        var facets = options.Facets is [] ? null : new FacetCounter(
            snapshot.Searcher.IndexReader, listed is null ? ranking.Matches() : filtered!).Count(options.Facets);
        return (hits, pages[0].Found.Answer.TotalPapers, facets);
    }

    private IReadOnlyList<RankingPage> Read(PaperRanker ranking, SearchOptions options, CancellationToken cancellationToken) =>
        options.NewestFirst
            ? [new NewestFirstRanking(snapshot.Searcher.IndexReader).Read(
                ranking.Matches(),
                papers => ranking.Find(RankingPager.FewestCandidates, papers, cancellationToken),
                options.Offset,
                options.Top)]
            : RankingPager.Read(
                candidates => ranking.Find(candidates, also: [], cancellationToken),
                snapshot.PaperCount,
                options.Offset,
                options.Top);

    private void AddHits(List<SearchHit> hits, RankingPage page, PassageSelector evidence, SearchOptions options, KeywordRetriever byWords)
    {
        var legs = new RetrieverScoreBuilder(byWords, snapshot.Manifest.Calibration, page, options.Explain);
        foreach (var (document, score) in page.Papers)
        {
            var paper = snapshot.ReadPaper(document);
            hits.Add(new SearchHit
            {
                Rank = options.Offset + hits.Count + 1,
                Score = score,
                Paper = paper.Paper,
                Keyword = legs.ByWords(document),
                Semantic = legs.ByMeaning(document),
                Passages = evidence.For(paper, document, options.MaxPassages),
            });
        }
    }
}
