using System.Globalization;
using SearchPapers.Diagnostics;
using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Worker.Protocol;

namespace SearchPapers.Extraction.Pool;

/// <summary>
/// Reads one file with workers of a pool: one that oversteps a limit is killed, and the next goes on behind the page.
/// </summary>
internal sealed class PooledPdfReader(WorkerPool pool, string file, TimeSpan pageTimeout, TimeSpan fileTimeout)
{
    /// <summary>A file that kills more workers than this is not worth the time.</summary>
    private const int MostDeaths = 8;

    private readonly string _path = Path.GetFullPath(file);
    private readonly List<PdfPage> _pages = [];
    private readonly List<LostPage> _lost = [];
    private WorkerProcess? _worker;
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
            using var deadline = new CancellationTokenSource(fileTimeout);
            isFit = await ReadPagesAsync(deadline.Token, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            pool.Return(_worker, isFit);
        }

        return new PdfPages { File = file, TotalPages = _total, Pages = _pages, Lost = _lost, Error = _error };
    }

    private async Task<bool> ReadPagesAsync(CancellationToken deadline, CancellationToken cancellationToken)
    {
        while (true)
        {
            var cause = await ReadUntilDeathAsync(deadline, cancellationToken).ConfigureAwait(false);
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
            if (deadline.IsCancellationRequested || ++_deaths > MostDeaths)
            {
                GiveUp(deadline.IsCancellationRequested);
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

    private void GiveUp(bool isLate)
    {
        var reason = isLate ? "the file took longer than it may" : "too many pages before it killed the reader";
        for (; _next <= _total; _next++)
        {
            _lost.Add(new LostPage(_next, reason));
        }
    }

    /// <summary>Returns why the worker died, or null where it finished the file.</summary>
    private async Task<string?> ReadUntilDeathAsync(CancellationToken deadline, CancellationToken cancellationToken)
    {
        var worker = _worker!;
        try
        {
            worker.Send(new WorkerRequest(_path, _next));
        }
        catch (IOException)
        {
            // It has died already; what it said before is still in the pipe, and its end tells the rest.
        }

        while (true)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(deadline, cancellationToken);
            limit.CancelAfter(pageTimeout);
            // Killing it ends the pipe, and so the wait: a hung worker answers to nothing else.
            await using var kill = limit.Token.Register(worker.Kill).ConfigureAwait(false);
            var message = await worker.ReceiveAsync(CancellationToken.None).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            if (message is null)
            {
                return limit.IsCancellationRequested
                    ? string.Create(CultureInfo.InvariantCulture, $"it took longer than {pageTimeout.TotalSeconds:0.#} seconds")
                    : await worker.CauseOfDeathAsync().ConfigureAwait(false);
            }

            if (Take(message))
            {
                return null;
            }
        }
    }

    /// <summary>Keeps what a message brings, and tells whether it was the last.</summary>
    private bool Take(WorkerMessage message)
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
