using System.ComponentModel;
using System.Diagnostics;
using SearchPapers.Extraction.Worker.Protocol;

namespace SearchPapers.Extraction.Pool;

internal sealed class WorkerProcess : IDisposable
{
    private const int AbortedOnUnix = 134;
    private const int StackOverflowOnWindows = unchecked((int)0xC00000FD);

    private readonly Process _process;
    private TimeSpan _processorTime;

    private WorkerProcess(Process process) => _process = process;

    public static WorkerProcess Start(ProcessStartInfo command)
    {
        var process = Begin(command);
        // Read and discarded: a full pipe would block the worker.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return new WorkerProcess(process);
    }

    public int Id => _process.Id;

    /// <summary>The processor time since the start; after the end, the last known value.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            try
            {
                _processorTime = _process.TotalProcessorTime;
            }
            catch (Exception e) when (e is InvalidOperationException or Win32Exception)
            {
                // It has ended.
            }

            return _processorTime;
        }
    }

    public void Send(WorkerRequest request) =>
        MessagePipe.Write(_process.StandardInput.BaseStream, request, WorkerJson.Default.WorkerRequest);

    /// <summary>Returns the next message, or null if the worker has died.</summary>
    public ValueTask<WorkerMessage?> ReceiveAsync(CancellationToken cancellationToken) =>
        MessagePipe.ReadAsync(_process.StandardOutput.BaseStream, WorkerJson.Default.WorkerMessage, cancellationToken);

    /// <summary>Returns why the worker died, for the notice about the page that it was reading.</summary>
    public async Task<string> CauseOfDeathAsync()
    {
        await _process.WaitForExitAsync().ConfigureAwait(false);
        return _process.ExitCode is AbortedOnUnix or StackOverflowOnWindows
            ? "the reader ran out of stack or memory on it"
            : $"the reader died of it (exit code {_process.ExitCode})";
    }

    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has already ended.
        }
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private static Process Begin(ProcessStartInfo command)
    {
        try
        {
            return Process.Start(command)!;
        }
        catch (Win32Exception e)
        {
            throw new SearchPapersException(
                SearchPapersError.ExtractionUnavailable, $"The PDF worker could not be started: {e.Message}", e);
        }
    }
}
