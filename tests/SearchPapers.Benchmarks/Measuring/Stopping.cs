using System.Diagnostics;

namespace SearchPapers.Benchmarks.Measuring;

/// <summary>Measures how long a canceled call takes to return, at moments all over the call.</summary>
/// <param name="moments">How often each call is stopped.</param>
internal sealed class Stopping(int moments)
{
    /// <summary>Runs a call to its end, then again and again, stopping it each time a little later.</summary>
    /// <param name="call">The call; it may be made many times.</param>
    /// <returns>
    /// The waits in milliseconds, ascending; those that were over before they were stopped are left out.
    /// </returns>
    public async Task<IReadOnlyList<double>> WaitsAsync(Func<CancellationToken, Task> call)
    {
        var start = Stopwatch.GetTimestamp();
        await call(CancellationToken.None);
        var whole = Stopwatch.GetElapsedTime(start);
        var waits = new List<double>();
        for (var moment = 0; moment < moments; moment++)
        {
            if (await WaitAsync(call, whole * moment / moments) is { } wait)
            {
                waits.Add(wait);
            }
        }

        waits.Sort();
        return waits;
    }

    private static async Task<double?> WaitAsync(Func<CancellationToken, Task> call, TimeSpan after)
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
