using SearchPapers.Diagnostics;
using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Worker.Protocol;

namespace SearchPapers.Extraction.Pool;

/// <summary>
/// Reads one file with workers of a pool. A worker that exceeds a limit is killed, and another continues after the
/// page.
/// </summary>
internal sealed class PooledPdfReader(WorkerPool pool, string file, PdfLimits limits)
{
    /// <summary>The number of killed workers after which a file is given up.</summary>
    private const int MaxDeaths = 8;

    private static readonly TimeSpan SampleInterval = TimeSpan.FromMilliseconds(100);

    private readonly string _path = Path.GetFullPath(file);
    private readonly List<PdfPage> _pages = [];
    private readonly List<LostPage> _lost = [];
    private readonly ReadingTime _time = new(limits);
    private WorkerProcess? _worker;
    private string? _killedFor;
    private Problem? _error;
    private int _total;
    private int _next = 1;
    private int _deaths;

    public long PeakBytes { get; private set; }

    public async Task<PdfPages> ReadAsync(CancellationToken cancellationToken)
    {
        _worker = await pool.TakeAsync(cancellationToken).ConfigureAwait(false);
        var isFit = false;
        try
        {
            isFit = await ReadPagesAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            pool.Return(_worker, isFit);
        }

        return new PdfPages { File = file, TotalPages = _total, Pages = _pages, LostPages = _lost, Error = _error };
    }

    private async Task<bool> ReadPagesAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var cause = await ReadUntilDeathAsync(cancellationToken).ConfigureAwait(false);
            if (cause is null)
            {
                return true;
            }

            if (_total == 0)
            {
                _error = new Problem(null, null, Stages.Open, $"The file could not be opened: {cause}.");
                return false;
            }

            _lost.Add(new LostPage(_next++, cause));
            if (_time.IsFileLate)
            {
                GiveUp(cause);
            }
            else if (++_deaths > MaxDeaths)
            {
                GiveUp("too many pages before it killed the reader");
            }

            if (_next > _total)
            {
                return false;
            }

            var spent = _worker!;
            _worker = null;
            _worker = pool.Replace(spent);
        }
    }

    private void GiveUp(string reason)
    {
        for (; _next <= _total; _next++)
        {
            _lost.Add(new LostPage(_next, reason));
        }
    }

    /// <summary>Returns why the worker died, or null if it finished the file.</summary>
    private async Task<string?> ReadUntilDeathAsync(CancellationToken cancellationToken)
    {
        var worker = _worker!;
        _time.BeginWorker(worker);
        _killedFor = null;
        try
        {
            worker.Send(new WorkerRequest(_path, _next));
        }
        catch (IOException)
        {
            // It has died already. Its last messages are still in the pipe.
        }

        while (true)
        {
            var message = await ReceiveAsync(worker, cancellationToken).ConfigureAwait(false);
            if (message is null)
            {
                return _killedFor ?? await worker.CauseOfDeathAsync().ConfigureAwait(false);
            }

            if (Handle(message))
            {
                return null;
            }

            _time.BeginPage();
        }
    }

    /// <summary>Returns the worker's next message, or null if the worker has died or had to be killed.</summary>
    private async Task<WorkerMessage?> ReceiveAsync(WorkerProcess worker, CancellationToken cancellationToken)
    {
        var receiving = worker.ReceiveAsync(CancellationToken.None).AsTask();
        do
        {
            _killedFor ??= _time.FindExcess();
            if (_killedFor is not null || cancellationToken.IsCancellationRequested)
            {
                // Killing it ends the pipe, and so the wait: a hung worker answers to nothing else.
                worker.Kill();
                break;
            }
        }
        while (await Task.WhenAny(
            receiving, Task.Delay(SampleInterval, cancellationToken)).ConfigureAwait(false) != receiving);

        var message = await receiving.ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return message;
    }

    /// <summary>Handles a message. Returns whether it was the last.</summary>
    private bool Handle(WorkerMessage message)
    {
        switch (message.Kind)
        {
            case WorkerMessageKind.Opened:
                _total = message.Number;
                break;
            case WorkerMessageKind.Page:
                _pages.Add(message.Page!.ToPage());
                _next = message.Number + 1;
                break;
            case WorkerMessageKind.Lost:
                _lost.Add(new LostPage(message.Number, message.Reason!));
                _next = message.Number + 1;
                break;
            case WorkerMessageKind.Failed:
                _error = new Problem(null, null, Stages.Open, message.Reason!);
                break;
            default:
                PeakBytes = message.PeakBytes;
                break;
        }

        return message.Kind is WorkerMessageKind.Failed or WorkerMessageKind.Done;
    }
}
