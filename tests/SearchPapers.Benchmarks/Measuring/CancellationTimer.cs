using System.Diagnostics;

namespace SearchPapers.Benchmarks.Measuring;

/// <summary>Measures how long a call takes to return after it is canceled at points throughout its duration.</summary>
/// <param name="moments">The number of times that a call is canceled.</param>
internal sealed class CancellationTimer(int moments)
{
    /// <summary>Runs a call to its end, then repeats it and cancels it a little later each time.</summary>
    /// <returns>
    /// The waits in milliseconds, ascending, without the calls that ended before they were canceled.
    /// </returns>
    public async Task<IReadOnlyList<double>> MeasureAsync(Func<CancellationToken, Task> call)
    {
        var start = Stopwatch.GetTimestamp();
        await call(CancellationToken.None);
        var whole = Stopwatch.GetElapsedTime(start);
        var waits = new List<double>();
        for (var moment = 0; moment < moments; moment++)
        {
            if (await MeasureOneAsync(call, whole * moment / moments) is { } wait)
            {
                waits.Add(wait);
            }
        }

        waits.Sort();
        return waits;
    }

    private static async Task<double?> MeasureOneAsync(Func<CancellationToken, Task> call, TimeSpan after)
    {
        using var stop = new CancellationTokenSource();
        var work = call(stop.Token);
        await Task.WhenAny(work, Task.Delay(after));
        if (work.IsCompleted)
        {
            return null;
        }

        var start = Stopwatch.GetTimestamp();
        await stop.CancelAsync();
        try
        {
            await work;
        }
        catch (OperationCanceledException)
        {
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
