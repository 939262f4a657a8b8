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
    public const string WorkerArgument = WorkerCommand.WorkerArgument;

    /// <summary>
    /// The switch (<see cref="AppContext"/>, or a RuntimeHostConfigurationOption of the project) by which a program
    /// says that it calls <see cref="RunWorkerAsync"/> where its only argument is <see cref="WorkerArgument"/>.
    /// </summary>
    /// <value>
    /// Needed by programs that bring .NET along, as a single file or self-contained. All others have the library's own
    /// assembly started with the machine's dotnet.
    /// </value>
    public const string HostIsWorkerSwitch = WorkerCommand.HostIsWorkerSwitch;

    private readonly Lazy<WorkerPool> _pool;
    private long _peakBytes;

    /// <summary>Initializes an extractor. Workers are started when the first files come.</summary>
    public PaperExtractor() => _pool = new Lazy<WorkerPool>(() => new WorkerPool(
        MaxPdfWorkers, () => WorkerCommand.Create(PdfWorkerPath, Limits.WorkerHeapMebibytes)));

    /// <summary>Gets how many worker processes read PDFs at the same time.</summary>
    /// <value>At least 1. The default is the number of processors.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int MaxPdfWorkers { get; init => field = PdfLimits.CheckPositive(value); } = Environment.ProcessorCount;

    /// <summary>Gets the size in bytes above which a PDF is not read.</summary>
    /// <inheritdoc cref="PaperLibraryOptions.MaxPdfBytes"/>
    public long MaxPdfBytes
    {
        get => Limits.MaxBytes;
        init => Limits = Limits with { MaxBytes = PdfLimits.CheckPositive(value) };
    }

    /// <summary>Gets how much processor time a page of a PDF, or its opening, may take.</summary>
    /// <inheritdoc cref="PaperLibraryOptions.MaxPdfPageTime"/>
    public TimeSpan MaxPdfPageTime
    {
        get => Limits.PageTime;
        init => Limits = Limits with { PageTime = PdfLimits.CheckTime(value) };
    }

    /// <summary>Gets how much processor time a PDF may take.</summary>
    /// <inheritdoc cref="PaperLibraryOptions.MaxPdfFileTime"/>
    public TimeSpan MaxPdfFileTime
    {
        get => Limits.FileTime;
        init => Limits = Limits with { FileTime = PdfLimits.CheckTime(value) };
    }

    /// <summary>Gets how much memory a worker's objects may take, in MiB.</summary>
    /// <inheritdoc cref="PaperLibraryOptions.PdfWorkerHeapMebibytes"/>
    public int PdfWorkerHeapMebibytes
    {
        get => Limits.WorkerHeapMebibytes;
        init => Limits = Limits with { WorkerHeapMebibytes = PdfLimits.CheckHeap(value) };
    }

    /// <summary>Gets the path of a worker to start instead of the library's own assembly.</summary>
    /// <inheritdoc cref="PaperLibraryOptions.PdfWorkerPath"/>
    public string? PdfWorkerPath { get; init; }

    internal PdfLimits Limits { get; init; } = new();

    /// <summary>Gets the most memory that any worker has used, in bytes.</summary>
    internal long PeakWorkerBytes => Interlocked.Read(ref _peakBytes);

    /// <summary>
    /// Runs the process that reads PDFs, which the library starts: see <see cref="HostIsWorkerSwitch"/>.
    /// </summary>
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
        if (_pool.IsValueCreated)
        {
            _pool.Value.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    private async Task<PdfPages> ReadAsync(string pdfPath, CancellationToken cancellationToken)
    {
        if (PdfPrecheck.Refuse(pdfPath, Limits.MaxBytes) is { } error)
        {
            return new PdfPages { File = pdfPath, Error = error };
        }

        var reading = new PooledPdfReader(_pool.Value, pdfPath, Limits);
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
