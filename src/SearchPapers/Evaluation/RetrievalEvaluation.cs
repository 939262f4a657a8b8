using System.Globalization;

namespace SearchPapers.Evaluation;

/// <summary>Asks a collection's queries, and compares the rankings with its judgments.</summary>
/// <param name="collection">The queries and the judgments.</param>
/// <param name="ask">Asks the library that is measured.</param>
/// <param name="time">The clock that queries are timed by.</param>
internal sealed class RetrievalEvaluation(
    BeirCollection collection, Func<string, SearchOptions, CancellationToken, Task<SearchResults>> ask, TimeProvider time)
{
    /// <summary>How many papers of a ranking count in the average precision and are in run files.</summary>
    public const int Depth = SearchOptions.MaxTop;

    /// <param name="onlyMode">The one mode to measure; null for all.</param>
    /// <param name="run">Where to write the rankings; null for nowhere.</param>
    /// <param name="progress">Is told in words what is being done.</param>
    /// <param name="cancellationToken">Stops the evaluation.</param>
    /// <returns>The figures of each mode.</returns>
    public async Task<IReadOnlyList<EvaluationResult>> RunAsync(
        SearchMode? onlyMode, TrecRunFile? run, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        run?.ThrowIfUnwritable(collection.Queries.Select(query => query.Id));
        var results = new List<EvaluationResult>();
        foreach (var mode in onlyMode is { } single ? [single] : Enum.GetValues<SearchMode>())
        {
            Report(progress, $"Asking {collection.Queries.Count:N0} queries, mode {TrecRunFile.ModeName(mode)}");
            var runner = new QueryRunner(ask, mode, time);
            var rankings = await runner.RankAsync(collection.Queries, cancellationToken).ConfigureAwait(false);
            var times = await runner.MeasureTimesAsync(collection.Queries, cancellationToken).ConfigureAwait(false);
            run?.ThrowIfUnwritable(rankings.SelectMany(ranking => ranking.Papers).Select(paper => paper.Id));
            run?.Write(mode, rankings);
            results.Add(CreateResult(mode, rankings, times));
        }

        return results;
    }

    /// <summary>Tells a step, with numbers as they are written everywhere.</summary>
    public static void Report(IProgress<string>? progress, FormattableString step) =>
        progress?.Report(step.ToString(CultureInfo.InvariantCulture));

    private EvaluationResult CreateResult(
        SearchMode mode, IReadOnlyList<RankedQuery> rankings, IReadOnlyDictionary<string, double> times)
    {
        var metrics = rankings
            .Select(ranking => new RankingMetrics(ranking.Papers.Select(paper => paper.Id), ranking.Query.Judgments))
            .ToList();
        return new EvaluationResult
        {
            Dataset = collection.Name,
            Mode = mode,
            Queries = metrics.Count,
            NdcgAt10 = metrics.Average(query => query.Ndcg(10)),
            MeanAveragePrecision = metrics.Average(query => query.AveragePrecision()),
            MrrAt10 = metrics.Average(query => query.ReciprocalRank(10)),
            RecallAt5 = metrics.Average(query => query.Recall(5)),
            RecallAt20 = metrics.Average(query => query.Recall(20)),
            RecallAt100 = metrics.Average(query => query.Recall(100)),
            MsPerQuery = times,
            Notices = collection.Notices,
            PassedOver = collection.SkippedLines,
        };
    }
}
