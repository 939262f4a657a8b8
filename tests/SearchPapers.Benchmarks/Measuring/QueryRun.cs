using System.Diagnostics;

namespace SearchPapers.Benchmarks.Measuring;

internal sealed record QueryRun(IReadOnlyList<Answer> Answers, IReadOnlyList<double> Milliseconds, double PerSecond)
{
    public static async Task<QueryRun> RunAsync(
        PaperLibrary library, IReadOnlyList<string> questions, SearchOptions options, int threads)
    {
        var answers = new Answer[questions.Count];
        var times = new double[questions.Count];
        var last = -1;
        async Task AskAsync()
        {
            while (Interlocked.Increment(ref last) is var at && at < questions.Count)
            {
                var asked = Stopwatch.GetTimestamp();
                var found = await library.AskAsync(questions[at], options);
                times[at] = Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
                answers[at] = Answer.From(questions[at], found);
            }
        }

        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Task.Run(AskAsync)));
        return new QueryRun(answers, times, questions.Count / Stopwatch.GetElapsedTime(start).TotalSeconds);
    }
}
