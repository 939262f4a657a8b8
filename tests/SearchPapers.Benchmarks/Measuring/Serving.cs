namespace SearchPapers.Benchmarks.Measuring;

/// <summary>Asks questions until all is warm, then one after another, then several at once.</summary>
/// <remarks>Warm is code that has been compiled for speed, too, which the runtime does after some rounds.</remarks>
internal sealed class Serving(IReadOnlyList<string> questions, int threads, int rounds)
{
    public async Task<Served> OfAsync(PaperLibrary library, SearchMode mode)
    {
        var options = new SearchOptions { Mode = mode };
        var first = await Asked.OfAsync(library, questions, options, threads: 1);
        await RepeatAsync(library, options, atOnce: 1);
        var alone = await RepeatAsync(library, options, atOnce: 1);
        var atOnce = await RepeatAsync(library, options, threads);
        var differing = alone.Concat(atOnce).Sum(round =>
            first.Answers.Zip(round.Answers).Count(pair => !pair.First.IsSame(pair.Second)));
        return new Served(
            mode,
            Times.Of(alone.SelectMany(round => round.Milliseconds)),
            Times.Of(alone.Select(round => round.PerSecond)).P50,
            threads,
            Times.Of(atOnce.SelectMany(round => round.Milliseconds)),
            Times.Of(atOnce.Select(round => round.PerSecond)).P50,
            differing,
            ProcessMemory.OfThisProcess())
        {
            Answers = first.Answers,
        };
    }

    private async Task<List<Asked>> RepeatAsync(PaperLibrary library, SearchOptions options, int atOnce)
    {
        var done = new List<Asked>();
        for (var round = 0; round < rounds; round++)
        {
            done.Add(await Asked.OfAsync(library, questions, options, atOnce));
        }

        return done;
    }
}
