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

    /// <param name="only">The one mode to measure; null for all.</param>
    /// <param name="run">Where to write the rankings; null for nowhere.</param>
    /// <param name="progress">Is told in words what is being done.</param>
    /// <param name="cancellationToken">Stops the evaluation.</param>
    /// <returns>The figures of each mode.</returns>
    public async Task<IReadOnlyList<EvaluationResult>> RunAsync(
        SearchMode? only, TrecRunFile? run, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        run?.ThrowIfUnwritable(collection.Queries.Select(query => query.Id));
        var results = new List<EvaluationResult>();
        foreach (var mode in only is { } one ? [one] : Enum.GetValues<SearchMode>())
        {
            Tell(progress, $"Asking {collection.Queries.Count:N0} queries, mode {TrecRunFile.NameOf(mode)}");
            var asking = new QueryRunner(ask, mode, time);
            var rankings = await asking.RankAsync(collection.Queries, cancellationToken).ConfigureAwait(false);
            var times = await asking.TimeAsync(collection.Queries, cancellationToken).ConfigureAwait(false);
            run?.ThrowIfUnwritable(rankings.SelectMany(asked => asked.Papers).Select(paper => paper.Id));
            run?.Write(mode, rankings);
            results.Add(Result(mode, rankings, times));
        }

        return results;
    }

    /// <summary>Tells a step, with numbers as they are written everywhere.</summary>
    public static void Tell(IProgress<string>? progress, FormattableString step) =>
        progress?.Report(step.ToString(CultureInfo.InvariantCulture));

    private EvaluationResult Result(
        SearchMode mode, IReadOnlyList<RankedQuery> rankings, IReadOnlyDictionary<string, double> times)
    {
        var judged = rankings
            .Select(asked => new RankingMetrics(asked.Papers.Select(paper => paper.Id), asked.Query.Judgments))
            .ToList();
        return new EvaluationResult
        {
            Dataset = collection.Name,
            Mode = mode,
            Queries = judged.Count,
            NdcgAt10 = judged.Average(ranking => ranking.Ndcg(10)),
            MeanAveragePrecision = judged.Average(ranking => ranking.AveragePrecision()),
            MrrAt10 = judged.Average(ranking => ranking.ReciprocalRank(10)),
            RecallAt5 = judged.Average(ranking => ranking.Recall(5)),
            RecallAt20 = judged.Average(ranking => ranking.Recall(20)),
            RecallAt100 = judged.Average(ranking => ranking.Recall(100)),
            MsPerQuery = times,
            Notices = collection.Notices,
            PassedOver = collection.PassedOver,
        };
    }
}
