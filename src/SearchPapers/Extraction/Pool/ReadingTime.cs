using System.Globalization;

namespace SearchPapers.Extraction.Pool;

/// <summary>Holds a file and its current page to their time limits.</summary>
/// <remarks>The time counted is the workers' processor time: a page is not lost because the machine is busy.</remarks>
internal sealed class ReadingTime(PdfLimits limits)
{
    private readonly TimeLimit _file = new(limits.FileTime, limits.WallClockFactor);
    private readonly TimeLimit _page = new(limits.PageTime, limits.WallClockFactor);
    private WorkerProcess? _worker;
    private TimeSpan _workerStart;
    private TimeSpan _earlierWorkers;

    public bool IsFileLate { get; private set; }

    private TimeSpan ProcessorTime =>
        _worker is null ? TimeSpan.Zero : _earlierWorkers + _worker.ProcessorTime - _workerStart;

    public void BeginWorker(WorkerProcess worker)
    {
        _earlierWorkers = ProcessorTime;
        (_worker, _workerStart) = (worker, worker.ProcessorTime);
        BeginPage();
    }

    public void BeginPage() => _page.Restart(ProcessorTime);

    /// <summary>Returns why the page must be given up, or null within the limits.</summary>
    public string? FindExcess()
    {
        var now = ProcessorTime;
        IsFileLate = _file.FindExceeded(now) is not null;
        return IsFileLate ? "the file took longer than it may"
            : _page.FindExceeded(now) is { } limit
                ? string.Create(CultureInfo.InvariantCulture, $"it took longer than {limit.TotalSeconds:0.#} seconds")
            : null;
    }
}
