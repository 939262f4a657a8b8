using System.Collections.Concurrent;
using System.Diagnostics;

namespace SearchPapers.Extraction.Pool;

/// <summary>Reuses workers, and limits how many run at the same time.</summary>
internal sealed class WorkerPool(int maxWorkers, Func<ProcessStartInfo> command) : IDisposable
{
    private readonly SemaphoreSlim _free = new(maxWorkers);
    private readonly ConcurrentBag<WorkerProcess> _idle = [];

    /// <summary>Waits until a worker is available, and returns an idle or a new one.</summary>
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

    /// <summary>Kills a worker and returns another one.</summary>
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
