using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Pool;
using SearchPapers.Extraction.Reading;
using SearchPapers.Extraction.Worker;

namespace SearchPapers.Extraction;

/// <summary>Reads papers out of PDFs, in worker processes that a bad file cannot take down the program with.</summary>
/// <remarks>
/// Thread-safe: files that are asked for at the same time are read by as many workers as the options allow.
/// </remarks>
public sealed class PaperExtractor : IAsyncDisposable
{
    /// <summary>Names what this version reads of a file: a change of it makes what was read before stale.</summary>
    public const string Version = "2";

    /// <summary>The argument that a program is started with which is to call <see cref="RunWorkerAsync"/>.</summary>
    public const string WorkerArgument = "read-pdfs";

    /// <summary>
    /// The switch (<see cref="AppContext"/>, or a RuntimeHostConfigurationOption of the project) by which a program says that it
    /// calls <see cref="RunWorkerAsync"/> where its only argument is <see cref="WorkerArgument"/>.
    /// </summary>
    /// <value>
    /// Needed by programs that bring .NET along, as a single file or self-contained. All others have the library's own assembly
    /// started with the machine's dotnet.
    /// </value>
    public const string HostIsWorkerSwitch = "SearchPapers.Extraction.HostIsWorker";

    private readonly PaperLibraryOptions _options;
    private readonly WorkerPool _pool;
    private long _peakBytes;

    /// <summary>Initializes an extractor. Workers are started when the first files come.</summary>
    /// <param name="options">
    /// What the reading of a PDF may cost: <see cref="PaperLibraryOptions.MaxPdfWorkers"/>,
    /// <see cref="PaperLibraryOptions.PdfPageTimeout"/>, <see cref="PaperLibraryOptions.PdfFileTimeout"/>,
    /// <see cref="PaperLibraryOptions.PdfWorkerHeapMebibytes"/> and <see cref="PaperLibraryOptions.PdfWorkerPath"/>; all else
    /// is of no account. Null for the defaults.
    /// </param>
    public PaperExtractor(PaperLibraryOptions? options = null)
    {
        // A copy: whoever gave the options may go on with them.
        _options = options is null ? new PaperLibraryOptions() : options with { };
        _pool = new WorkerPool(
            _options.MaxPdfWorkers, () => WorkerCommand.Create(_options.PdfWorkerPath, _options.PdfWorkerHeapMebibytes));
    }

    /// <summary>Gets the most memory that any worker has used, in bytes.</summary>
    internal long PeakWorkerBytes => Interlocked.Read(ref _peakBytes);

    /// <summary>Runs the process that reads PDFs, which the library starts: see <see cref="HostIsWorkerSwitch"/>.</summary>
    /// <returns>The exit code, once the program that has started it needs it no more.</returns>
    public static Task<int> RunWorkerAsync() => WorkerProgram.Main();

    /// <summary>Reads a paper. A bad file is no exception: the result says what was wrong with it.</summary>
    /// <param name="pdfPath">The path of the PDF.</param>
    /// <param name="cancellationToken">Stops the reading; the worker is killed.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.ExtractionUnavailable"/>: no worker can be started on this machine.
    /// </exception>
    public async Task<ExtractedPaper> ExtractAsync(string pdfPath, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(pdfPath);
        return PaperReader.Read(await ReadAsync(pdfPath, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Ends the workers.</summary>
    /// <returns>A task that is done when they have been told.</returns>
    public ValueTask DisposeAsync()
    {
        _pool.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<PdfPages> ReadAsync(string pdfPath, CancellationToken cancellationToken)
    {
        if (PdfPrecheck.Refuse(pdfPath) is { } error)
        {
            return new PdfPages { File = pdfPath, Error = error };
        }

        var reading = new PooledPdfReader(_pool, pdfPath, _options.PdfPageTimeout, _options.PdfFileTimeout);
        var content = await reading.ReadAsync(cancellationToken).ConfigureAwait(false);
        InterlockedMax(reading.PeakBytes);
        return content;
    }

    private void InterlockedMax(long peakBytes)
    {
        var seen = Interlocked.Read(ref _peakBytes);
        while (peakBytes > seen)
        {
            seen = Interlocked.CompareExchange(ref _peakBytes, peakBytes, seen);
        }
    }
}
