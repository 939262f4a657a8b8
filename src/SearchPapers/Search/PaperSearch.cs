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

internal sealed class PaperSearch(IndexSnapshot snapshot, Func<CancellationToken, Task<NamedEncoder>> encoder)
{
    /// <summary>Parses a query and returns its results.</summary>
    public async Task<SearchResults> SearchAsync(
        string query,
        Func<string, SearchRequest> parse,
        SearchOptions options,
        TimeProvider time,
        CancellationToken cancellationToken = default)
    {
        var start = time.GetTimestamp();
        var request = parse(query).Within(options.Within);
        var vector = await EncodeAsync(request, options.Mode, cancellationToken).ConfigureAwait(false);
        var (hits, total, facets) =
            await RunOrReportDamageAsync(request, vector, options, cancellationToken).ConfigureAwait(false);
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
        var withoutText = hits.Where(hit => hit.Paper is { FullText: false, Pdf: not null }).ToList();
        if (withoutText.Count == 0)
        {
            return [];
        }

        var papers = withoutText.Count == hits.Count
            ? "All papers shown"
            : string.Join(", ", withoutText.Select(hit => hit.Paper.Id));
        return [$"{papers}: known by the list's notes only, as the PDFs have not been read. The next ingest tries " +
            "them again."];
    }

    private async Task<TextVectors> EncodeAsync(
        SearchRequest request, SearchMode mode, CancellationToken cancellationToken)
    {
        if (mode == SearchMode.Keyword)
        {
            return default;
        }

        var pretrained = await encoder(cancellationToken).ConfigureAwait(false);
        snapshot.ThrowIfEncoderDiffers(pretrained);
        var vectorizer = new PaperVectorizer(snapshot.Lsa, pretrained.Encoder);
        var encoding = request.Examples is { } examples
            ? new ExampleVectors(snapshot, vectorizer).EncodeAsync(examples, cancellationToken)
            : vectorizer.EncodeQueryAsync(request.ToEncoderInput(), cancellationToken);
        return await encoding.ConfigureAwait(false);
    }

    // Parts of an index are read only when a search needs them.
    private async Task<(List<SearchHit> Hits, int TotalHits, Facets? Facets)> RunOrReportDamageAsync(
        SearchRequest request, TextVectors vector, SearchOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await RunAsync(request, vector, options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw IndexErrors.Damaged(snapshot.Generation.Path, e);
        }
    }

    private async Task<(List<SearchHit> Hits, int TotalHits, Facets? Facets)> RunAsync(
        SearchRequest request, TextVectors vector, SearchOptions options, CancellationToken cancellationToken)
    {
        var filteredDocuments = request.Filter is { } filter
            ? FilteredDocuments.Collect(snapshot.Searcher.IndexReader, filter)
            : null;
        using var keyword = new KeywordRetriever(snapshot, request, filteredDocuments);
        var semantic = new SemanticRetriever(snapshot, request, vector, filteredDocuments);
        var ranker = new PaperRanker(snapshot.Manifest.Calibration, options.Mode, keyword, semantic);
        var passages = new PassageSelector(snapshot, request, keyword.DocumentFrequency, semantic.NearestPassage);
        var listedBy = request is { IsDecidedByFilter: true, Filter: { } onlyFilter } && keyword.HighestScore == 0
            ? onlyFilter
            : null;
        IReadOnlyList<RankingPage> pages = listedBy is not null
            ? [new FilterListing(snapshot).List(listedBy, options.Offset, options.Top)]
            : await ReadPagesAsync(ranker, options, cancellationToken).ConfigureAwait(false);
        var hits = new List<SearchHit>();
        foreach (var page in pages)
        {
            AddHits(hits, page, passages, options, keyword);
        }

        var facets = options.Facets is [] ? null : new FacetCounter(
            snapshot.Searcher.IndexReader, listedBy is null ? ranker.Matches() : filteredDocuments!)
                .Count(options.Facets);
        return (hits, pages[0].Result.Ranking.TotalPapers, facets);
    }

    private async Task<IReadOnlyList<RankingPage>> ReadPagesAsync(
        PaperRanker ranker, SearchOptions options, CancellationToken cancellationToken) => options.NewestFirst
            ? [await new NewestFirstRanking(snapshot.Searcher.IndexReader).ReadAsync(
                ranker.Matches(),
                papers => ranker.FindAsync(RankingPager.MinCandidates, papers, cancellationToken),
                options.Offset,
                options.Top).ConfigureAwait(false)]
            : await RankingPager.ReadAsync(
                candidates => ranker.FindAsync(candidates, additional: [], cancellationToken),
                snapshot.PaperCount,
                options.Offset,
                options.Top).ConfigureAwait(false);

    private void AddHits(
        List<SearchHit> hits,
        RankingPage page,
        PassageSelector passages,
        SearchOptions options,
        KeywordRetriever keyword)
    {
        var scores = new RetrieverScoreBuilder(keyword, snapshot.Manifest.Calibration, page, options.Explain);
        foreach (var (document, score) in page.Papers)
        {
            var paper = snapshot.ReadPaper(document);
            hits.Add(new SearchHit
            {
                Rank = options.Offset + hits.Count + 1,
                Score = score,
                TitleBonus = scores.TitleBonus(document),
                Paper = paper.Paper,
                Keyword = scores.Keyword(document),
                Semantic = scores.Semantic(document),
                Passages = passages.Select(paper, document, options.MaxPassages),
            });
        }
    }
}
