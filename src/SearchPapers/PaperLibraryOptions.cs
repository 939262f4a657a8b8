using Microsoft.Extensions.Logging;
using SearchPapers.Semantics;

namespace SearchPapers;

/// <summary>
/// Says where a library keeps its files, what tells it how near texts are in meaning, and what the reading of a PDF may cost.
/// </summary>
public sealed record PaperLibraryOptions
{
    // Timers go no further than seven weeks; nobody waits a day for a file.
    private static readonly TimeSpan MostTime = TimeSpan.FromDays(1);

    /// <summary>Gets the folder of reading lists, downloaded PDFs and what was read of them.</summary>
    /// <value>The default is "corpus" in the current folder.</value>
    public string CorpusPath { get; init; } = "corpus";

    /// <summary>Gets the folder of the index.</summary>
    /// <value>The default is "index" in the current folder.</value>
    public string IndexPath { get; init; } = "index";

    /// <summary>Gets the encoder that papers and queries are compared in meaning by.</summary>
    /// <remarks>
    /// An index is searched with the encoder that it was built with. The library does not dispose of it: one encoder can
    /// serve many libraries.
    /// </remarks>
    /// <value>The default is null: the encoder that ships with the library.</value>
    public PaperEncoder? Encoder { get; init; }

    /// <summary>Gets how many worker processes read PDFs at the same time.</summary>
    /// <value>At least 1. The default is the number of processors.</value>
    public int MaxPdfWorkers { get; init; } = Environment.ProcessorCount;

    /// <summary>Gets how long one page of a PDF, or its opening, may take before the worker is killed.</summary>
    /// <value>Above 0, at most a day. The default is 10 seconds.</value>
    public TimeSpan PdfPageTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets how long one PDF may take. What has been read of it by then is kept.</summary>
    /// <value>Above 0, at most a day. The default is 2 minutes.</value>
    public TimeSpan PdfFileTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Gets how much memory a PDF worker's objects may take, in MiB.</summary>
    /// <value>At least 1. The default is 256.</value>
    public int PdfWorkerHeapMebibytes { get; init; } = 256;

    /// <summary>Gets the path of a PDF worker to start in place of the library's own assembly.</summary>
    /// <value>
    /// A program that runs the worker, or a SearchPapers.dll with its runtimeconfig.json beside it. Null, the default,
    /// starts the library's own assembly with the host's dependencies.
    /// </value>
    public string? PdfWorkerPath { get; init; }

    /// <summary>Gets the clock.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets what makes the log that the library tells of ingests, failures and answers.</summary>
    /// <remarks>Its category is "SearchPapers".</remarks>
    /// <value>The default is null: nothing is logged.</value>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>Refuses numbers that are out of range.</summary>
    internal void ThrowIfOutOfRange()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxPdfWorkers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(PdfPageTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(PdfPageTimeout, MostTime);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(PdfFileTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(PdfFileTimeout, MostTime);
        ArgumentOutOfRangeException.ThrowIfLessThan(PdfWorkerHeapMebibytes, 1);
    }
}
