using System.Globalization;

namespace SearchPapers.Evaluation;

internal sealed class RetrievalEvaluation(
    BeirCollection collection,
    Func<string, SearchOptions, CancellationToken, Task<SearchResults>> ask,
    TimeProvider time)
{
    /// <summary>The depth of rankings for average precision and run files.</summary>
    public const int Depth = SearchOptions.MaxTop;

    /// <param name="onlyMode">The mode to evaluate, or null for all modes.</param>
    /// <param name="run">The run file to write, or null.</param>
    /// <param name="progress">Receives a description of each step.</param>
    /// <param name="cancellationToken">Cancels the evaluation.</param>
    /// <returns>A result for each mode.</returns>
    public async Task<IReadOnlyList<EvaluationResult>> RunAsync(
        SearchMode? onlyMode, TrecRunFile? run, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        run?.ThrowIfUnwritable(collection.Queries.Select(query => query.Id));
        var results = new List<EvaluationResult>();
        foreach (var mode in onlyMode is { } single ? [single] : Enum.GetValues<SearchMode>())
        {
            Report(progress, $"Running {collection.Queries.Count:N0} queries, mode {TrecRunFile.ModeName(mode)}");
            var runner = new QueryRunner(ask, mode, time);
            var rankings = await runner.RankAsync(collection.Queries, cancellationToken).ConfigureAwait(false);
            var times = await runner.MeasureTimesAsync(collection.Queries, cancellationToken).ConfigureAwait(false);
            run?.ThrowIfUnwritable(rankings.SelectMany(ranking => ranking.Papers).Select(paper => paper.Id));
            run?.Write(mode, rankings);
            results.Add(CreateResult(mode, rankings, times));
        }

        return results;
    }

    /// <summary>Reports a step with numbers in the invariant culture.</summary>
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
            SkippedLines = collection.SkippedLines,
        };
    }
}
