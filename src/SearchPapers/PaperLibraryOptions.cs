using Microsoft.Extensions.Logging;
using SearchPapers.Encoders;
using SearchPapers.Extraction;
using SearchPapers.Extraction.Pool;
using SearchPapers.Files;

namespace SearchPapers;

/// <summary>
/// Folders, encoder, PDF limits and services of a library.
/// </summary>
public sealed record PaperLibraryOptions
{
    /// <summary>Gets or sets the folder of reading lists, PDFs and extracted texts.</summary>
    /// <value>The default is "corpus" in the current folder.</value>
    public string CorpusPath { get; set; } = "corpus";

    /// <summary>Gets or sets the folder of the index.</summary>
    /// <value>The default is "index" in the current folder.</value>
    public string IndexPath { get; set; } = "index";

    /// <summary>Gets or sets the pretrained encoder of the semantic retriever.</summary>
    /// <remarks>
    /// An index can be searched only with the encoder that built it. The library does not dispose the encoder, so that
    /// one can serve many libraries.
    /// </remarks>
    /// <value>The default is null: the shipped encoder.</value>
    public PaperEncoder? Encoder { get; set; }

    /// <summary>Gets or sets the maximum number of worker processes that read PDFs.</summary>
    /// <value>At least 1. The default is the number of processors.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int MaxPdfWorkers { get; set => field = PdfLimits.CheckPositive(value); } = Environment.ProcessorCount;

    /// <summary>Gets or sets the size in bytes above which a PDF is neither downloaded nor read.</summary>
    /// <remarks>
    /// A PDF that needs more memory than <see cref="PdfWorkerHeapMebibytes"/> is not read, whatever its size.
    /// </remarks>
    /// <value>Above 0. The default is 200 MiB.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public long MaxPdfBytes { get; set => field = PdfLimits.CheckPositive(value); } = PdfFile.DefaultMaxBytes;

    /// <summary>
    /// Gets or sets how much processor time one page of a PDF, or its opening, may take before it is given up.
    /// </summary>
    /// <remarks>
    /// Processor time, so that no page is lost because the machine is busy. A worker that hangs without computing is
    /// killed after ten times as long on the clock. A longer time applies to PDFs read from then on: what was read is
    /// not read again.
    /// </remarks>
    /// <value>Above 0, at most a day. The default is 10 seconds.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public TimeSpan MaxPdfPageTime { get; set => field = PdfLimits.CheckTime(value); } =
        TimeSpan.FromSeconds(PdfLimits.DefaultPageSeconds);

    /// <summary>Gets or sets how much processor time one PDF may take. The pages read by then count as read.</summary>
    /// <remarks>
    /// Processor time, so that no page is lost because the machine is busy. A worker that hangs without computing is
    /// killed after ten times as long on the clock. A longer time applies to PDFs read from then on: what was read is
    /// not read again.
    /// </remarks>
    /// <value>Above 0, at most a day. The default is 2 minutes.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public TimeSpan MaxPdfFileTime { get; set => field = PdfLimits.CheckTime(value); } =
        TimeSpan.FromSeconds(PdfLimits.DefaultFileSeconds);

    /// <summary>Gets or sets the managed heap limit of a PDF worker, in MiB.</summary>
    /// <value>At least 32. The default is 256.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int PdfWorkerHeapMebibytes { get; set => field = PdfLimits.CheckHeap(value); } =
        PdfLimits.DefaultHeapMebibytes;

    /// <summary>Gets or sets the path of the PDF worker.</summary>
    /// <value>
    /// A program that runs the worker, or a SearchPapers.dll next to its runtimeconfig.json. The default is null: the
    /// library's own assembly, with the host's dependencies.
    /// </value>
    public string? PdfWorkerPath { get; set; }

    /// <summary>Gets or sets the clock.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets the factory of the logger for ingests, failures and searches.</summary>
    /// <remarks>The category is "SearchPapers".</remarks>
    /// <value>The default is null: nothing is logged.</value>
    public ILoggerFactory? LoggerFactory { get; set; }

    internal PaperExtractor CreateExtractor() => new()
    {
        MaxPdfWorkers = MaxPdfWorkers,
        MaxPdfBytes = MaxPdfBytes,
        MaxPdfPageTime = MaxPdfPageTime,
        MaxPdfFileTime = MaxPdfFileTime,
        PdfWorkerHeapMebibytes = PdfWorkerHeapMebibytes,
        PdfWorkerPath = PdfWorkerPath,
    };
}
