using System.Collections.Concurrent;
using System.Diagnostics;

namespace SearchPapers.Extraction.Pool;

/// <summary>Keeps workers for reuse, and at most as many at a time as allowed.</summary>
internal sealed class WorkerPool(int most, Func<ProcessStartInfo> command) : IDisposable
{
    private readonly SemaphoreSlim _free = new(most);
    private readonly ConcurrentBag<WorkerProcess> _idle = [];

    /// <summary>Waits for a place and returns a worker that is idle or new.</summary>
    public async Task<WorkerProcess> TakeAsync(CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Next();
        }
        catch
        {
            _free.Release();
            throw;
        }
    }

    /// <summary>Kills a worker and returns another in its place.</summary>
    public WorkerProcess Replace(WorkerProcess worker)
    {
        worker.Dispose();
        return Next();
    }

    public void Return(WorkerProcess? worker, bool isFit)
    {
        if (isFit && worker is not null)
        {
            _idle.Add(worker);
        }
        else
        {
            worker?.Dispose();
        }

        _free.Release();
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var worker))
        {
            worker.Dispose();
        }

        _free.Dispose();
    }

    private WorkerProcess Next() =>
        _idle.TryTake(out var worker) ? worker : WorkerProcess.Start(command());
}
