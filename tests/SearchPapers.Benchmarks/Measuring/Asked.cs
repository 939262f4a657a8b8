using System.Diagnostics;

namespace SearchPapers.Benchmarks.Measuring;

/// <summary>Questions that were put to a library, and what came of it.</summary>
/// <param name="Answers">The papers that answer each question, with their scores.</param>
/// <param name="Milliseconds">How long each answer took.</param>
/// <param name="PerSecond">How many questions were answered in a second.</param>
internal sealed record Asked(IReadOnlyList<Answer> Answers, IReadOnlyList<double> Milliseconds, double PerSecond)
{
    /// <summary>Puts all questions, some of them at once.</summary>
    /// <param name="library">The library.</param>
    /// <param name="questions">The questions.</param>
    /// <param name="options">How to search.</param>
    /// <param name="threads">How many wait for an answer at the same time.</param>
    public static async Task<Asked> OfAsync(
        PaperLibrary library, IReadOnlyList<string> questions, SearchOptions options, int threads)
    {
        var answers = new Answer[questions.Count];
        var times = new double[questions.Count];
        var last = -1;
        async Task AskAsync()
        {
            while (Interlocked.Increment(ref last) is var at && at < questions.Count)
            {
                var start = Stopwatch.GetTimestamp();
                var found = await library.AskAsync(questions[at], options);
                times[at] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                answers[at] = Answer.Of(questions[at], found);
            }
        }

        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Task.Run(AskAsync)));
        return new Asked(answers, times, questions.Count / Stopwatch.GetElapsedTime(began).TotalSeconds);
    }
}
