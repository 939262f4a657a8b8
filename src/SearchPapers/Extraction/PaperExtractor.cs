using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Pool;
using SearchPapers.Extraction.Reading;
using SearchPapers.Extraction.Worker;

namespace SearchPapers.Extraction;

/// <summary>Extracts papers from PDFs in worker processes, so that a bad file cannot crash the program.</summary>
/// <remarks>Thread-safe. Concurrent calls share at most <see cref="MaxPdfWorkers"/> workers.</remarks>
public sealed class PaperExtractor : IAsyncDisposable
{
    /// <summary>The version of the extraction. A change invalidates texts that were extracted before.</summary>
    public const string Version = "2";

    /// <summary>The argument of a program that is started to call <see cref="RunWorkerAsync"/>.</summary>
    public const string WorkerArgument = WorkerCommand.WorkerArgument;

    /// <summary>
    /// The switch (<see cref="AppContext"/>, or a RuntimeHostConfigurationOption of the project) by which a program
    /// declares that it calls <see cref="RunWorkerAsync"/> if its only argument is <see cref="WorkerArgument"/>.
    /// </summary>
    /// <value>
    /// Required for programs that include .NET, as a single file or self-contained. For all others, the library's own
    /// assembly is started with the machine's dotnet.
    /// </value>
    public const string HostIsWorkerSwitch = WorkerCommand.HostIsWorkerSwitch;

    private readonly Lazy<WorkerPool> _pool;
    private long _peakBytes;

    /// <summary>Initializes an extractor. Workers start with the first files.</summary>
    public PaperExtractor() => _pool = new Lazy<WorkerPool>(() => new WorkerPool(
        MaxPdfWorkers, () => WorkerCommand.Create(PdfWorkerPath, Limits.WorkerHeapMebibytes)));

    /// <summary>Gets the maximum number of worker processes.</summary>
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

    /// <summary>Gets the peak memory of a worker, in bytes.</summary>
    internal long PeakWorkerBytes => Interlocked.Read(ref _peakBytes);

    /// <summary>Runs a worker, in a process that the library started. See <see cref="HostIsWorkerSwitch"/>.</summary>
    /// <returns>The exit code, when the starting program has ended or closed the worker.</returns>
    public static Task<int> RunWorkerAsync() => WorkerProgram.Main();

    /// <summary>Extracts a paper. A bad file throws no exception: the result has the error.</summary>
    /// <param name="pdfPath">The path of the PDF.</param>
    /// <param name="cancellationToken">Stops the reading; the worker is killed.</param>
    /// <returns>The extracted paper.</returns>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.ExtractionUnavailable"/>: no worker can be started on this machine.
    /// </exception>
    public async Task<ExtractedPaper> ExtractAsync(string pdfPath, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(pdfPath);
        return PaperReader.Read(await ReadAsync(pdfPath, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Stops the workers.</summary>
    /// <returns>A completed task.</returns>
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
