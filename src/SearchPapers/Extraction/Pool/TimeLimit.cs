using System.Diagnostics;

namespace SearchPapers.Extraction.Pool;

/// <summary>A limit of processor time, with a limit on the clock for a worker that hangs without computing.</summary>
internal sealed class TimeLimit(TimeSpan processorTime, int wallClockFactor)
{
    private long _start = Stopwatch.GetTimestamp();
    private TimeSpan _processorStart;

    public void Restart(TimeSpan processorTimeNow) =>
        (_start, _processorStart) = (Stopwatch.GetTimestamp(), processorTimeNow);

    /// <summary>Returns the time that is exceeded, or null if none is.</summary>
    public TimeSpan? FindExceeded(TimeSpan processorTimeNow)
    {
        var wallClock = processorTime * wallClockFactor;
        return processorTimeNow - _processorStart > processorTime ? processorTime
            : Stopwatch.GetElapsedTime(_start) > wallClock ? wallClock
            : null;
    }
}
