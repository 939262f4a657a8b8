namespace SearchPapers.Evaluation;

/// <summary>Asks a library a collection's queries in one mode, one after another.</summary>
internal sealed class QueryRunner(
    Func<string, SearchOptions, CancellationToken, Task<SearchResults>> ask, SearchMode mode, TimeProvider time)
{
    public async Task<IReadOnlyList<RankedQuery>> RankAsync(
        IEnumerable<JudgedQuery> queries, CancellationToken cancellationToken)
    {
        var options = new SearchOptions { Mode = mode, Top = RetrievalEvaluation.Depth, MaxPassages = 0 };
        var rankings = new List<RankedQuery>();
        foreach (var query in queries)
        {
            var results = await ask(query.Text, options, cancellationToken).ConfigureAwait(false);
            rankings.Add(new RankedQuery(query, [.. results.Hits.Select(hit => (hit.Paper.Id.Value, hit.Score))]));
        }

        return rankings;
    }

    /// <summary>Times answers as users get them by default, each the second time that it is asked for.</summary>
    public async Task<IReadOnlyDictionary<string, double>> MeasureTimesAsync(
        IReadOnlyList<JudgedQuery> queries, CancellationToken cancellationToken)
    {
        await TimeQueriesAsync(queries, cancellationToken).ConfigureAwait(false);
        var times = await TimeQueriesAsync(queries, cancellationToken).ConfigureAwait(false);
        times.Sort();
        return new OrderedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["p50"] = Percentile(times, 50),
            ["p99"] = Percentile(times, 99),
        };
    }

    // By nearest rank: a time that was measured.
    private static double Percentile(List<double> sorted, int percent) =>
        sorted[(((sorted.Count * percent) + 99) / 100) - 1];

    private async Task<List<double>> TimeQueriesAsync(
        IReadOnlyList<JudgedQuery> queries, CancellationToken cancellationToken)
    {
        var options = new SearchOptions { Mode = mode };
        var times = new List<double>(queries.Count);
        foreach (var query in queries)
        {
            var start = time.GetTimestamp();
            await ask(query.Text, options, cancellationToken).ConfigureAwait(false);
            times.Add(Math.Round(time.GetElapsedTime(start).TotalMilliseconds, 3));
        }

        return times;
    }
}
