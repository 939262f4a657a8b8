using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using SearchPapers.Encoders;

namespace SearchPapers;

/// <summary>
/// Folders, encoder, PDF limits and services of a library.
/// </summary>
public sealed record PaperLibraryOptions
{
    // With less, the worker has no room for .NET itself.
    private const int LeastHeapMebibytes = 32;

    // Timers go no further than seven weeks; nobody waits a day for a file.
    private static readonly TimeSpan MostTime = TimeSpan.FromDays(1);

    /// <summary>Gets or sets the folder of reading lists, PDFs and extracted texts.</summary>
    /// <value>The default is "corpus" in the current folder.</value>
    public string CorpusPath { get; set; } = "corpus";

    /// <summary>Gets or sets the folder of the index.</summary>
    /// <value>The default is "index" in the current folder.</value>
    public string IndexPath { get; set; } = "index";

    /// <summary>Gets or sets the pretrained encoder of the semantic retriever.</summary>
    /// <remarks>
    /// An index can be searched only with the encoder that built it. The library does not dispose the encoder, so that one can
    /// serve many libraries.
    /// </remarks>
    /// <value>The default is null: the shipped encoder.</value>
    public PaperEncoder? Encoder { get; set; }

    /// <summary>Gets or sets the maximum number of worker processes that read PDFs.</summary>
    /// <value>At least 1. The default is the number of processors.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int MaxPdfWorkers { get; set => field = InRange(value, least: 1); } = Environment.ProcessorCount;

    /// <summary>Gets or sets how long one page of a PDF, or its opening, may take before the worker is killed.</summary>
    /// <remarks>A longer time counts for what is read from then on: what has been read is not read again.</remarks>
    /// <value>Above 0, at most a day. The default is 10 seconds.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public TimeSpan PdfPageTimeout { get; set => field = InRange(value); } = TimeSpan.FromSeconds(10);

    /// <summary>Gets or sets how long one PDF may take. What has been read of it by then is kept.</summary>
    /// <remarks>A longer time counts for what is read from then on: what has been read is not read again.</remarks>
    /// <value>Above 0, at most a day. The default is 2 minutes.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public TimeSpan PdfFileTimeout { get; set => field = InRange(value); } = TimeSpan.FromMinutes(2);

    /// <summary>Gets or sets the managed heap limit of a PDF worker, in MiB.</summary>
    /// <value>At least 32. The default is 256.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int PdfWorkerHeapMebibytes { get; set => field = InRange(value, LeastHeapMebibytes); } = 256;

    /// <summary>Gets or sets the path of the PDF worker.</summary>
    /// <value>
    /// A program that runs the worker, or a SearchPapers.dll next to its runtimeconfig.json. The default is null: the library's
    /// own assembly, with the host's dependencies.
    /// </value>
    public string? PdfWorkerPath { get; set; }

    /// <summary>Gets or sets the clock.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets the factory of the logger for ingests, failures and searches.</summary>
    /// <remarks>The category is "SearchPapers".</remarks>
    /// <value>The default is null: nothing is logged.</value>
    public ILoggerFactory? LoggerFactory { get; set; }

    private static TimeSpan InRange(TimeSpan time, [CallerMemberName] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, MostTime, name);
        return time;
    }

    private static int InRange(int number, int least, [CallerMemberName] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, least, name);
        return number;
    }
}
