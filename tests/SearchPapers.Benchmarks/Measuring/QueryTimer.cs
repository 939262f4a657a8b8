namespace SearchPapers.Benchmarks.Measuring;

/// <summary>Times questions after a warm-up: first one by one, then concurrently.</summary>
/// <remarks>The runtime optimizes hot code only after some rounds, so the warm-up takes as many rounds.</remarks>
internal sealed class QueryTimer(IReadOnlyList<string> questions, int threads, int rounds)
{
    public async Task<QueryTimes> MeasureAsync(PaperLibrary library, SearchMode mode)
    {
        var options = new SearchOptions { Mode = mode };
        var first = await QueryRun.RunAsync(library, questions, options, threads: 1);
        await RepeatAsync(library, options, threads: 1);
        var sequential = await RepeatAsync(library, options, threads: 1);
        var concurrent = await RepeatAsync(library, options, threads);
        var differing = sequential.Concat(concurrent).Sum(round =>
            first.Answers.Zip(round.Answers).Count(pair => !pair.First.IsIdenticalTo(pair.Second)));
        return new QueryTimes(
            mode,
            Times.FromMilliseconds(sequential.SelectMany(round => round.Milliseconds)),
            Times.FromMilliseconds(sequential.Select(round => round.PerSecond)).P50,
            threads,
            Times.FromMilliseconds(concurrent.SelectMany(round => round.Milliseconds)),
            Times.FromMilliseconds(concurrent.Select(round => round.PerSecond)).P50,
            differing,
            ProcessMemory.MeasureThisProcess())
        {
            Answers = first.Answers,
        };
    }

    private async Task<List<QueryRun>> RepeatAsync(PaperLibrary library, SearchOptions options, int threads)
    {
        var done = new List<QueryRun>();
        for (var round = 0; round < rounds; round++)
        {
            done.Add(await QueryRun.RunAsync(library, questions, options, threads));
        }

        return done;
    }
}
