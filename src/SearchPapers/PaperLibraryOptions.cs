using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using SearchPapers.Encoders;

namespace SearchPapers;

/// <summary>
/// Says where a library keeps its files, what tells it how near texts are in meaning, and what the reading of a PDF may cost.
/// </summary>
public sealed record PaperLibraryOptions
{
    // With less, the worker has no room for .NET itself.
    private const int LeastHeapMebibytes = 32;

    // Timers go no further than seven weeks; nobody waits a day for a file.
    private static readonly TimeSpan MostTime = TimeSpan.FromDays(1);

    /// <summary>Gets or sets the folder of reading lists, downloaded PDFs and what was read of them.</summary>
    /// <value>The default is "corpus" in the current folder.</value>
    public string CorpusPath { get; set; } = "corpus";

    /// <summary>Gets or sets the folder of the index.</summary>
    /// <value>The default is "index" in the current folder.</value>
    public string IndexPath { get; set; } = "index";

    /// <summary>Gets or sets the encoder that papers and queries are compared in meaning by.</summary>
    /// <remarks>
    /// An index is searched with the encoder that it was built with. The library does not dispose of it: one encoder can
    /// serve many libraries.
    /// </remarks>
    /// <value>The default is null: the encoder that ships with the library.</value>
    public PaperEncoder? Encoder { get; set; }

    /// <summary>Gets or sets how many worker processes read PDFs at the same time.</summary>
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

    /// <summary>Gets or sets how much memory a PDF worker's objects may take, in MiB.</summary>
    /// <value>At least 32. The default is 256.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int PdfWorkerHeapMebibytes { get; set => field = InRange(value, LeastHeapMebibytes); } = 256;

    /// <summary>Gets or sets the path of a PDF worker to start in place of the library's own assembly.</summary>
    /// <value>
    /// A program that runs the worker, or a SearchPapers.dll with its runtimeconfig.json beside it. Null, the default,
    /// starts the library's own assembly with the host's dependencies.
    /// </value>
    public string? PdfWorkerPath { get; set; }

    /// <summary>Gets or sets the clock.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets what makes the log that the library tells of ingests, failures and answers.</summary>
    /// <remarks>Its category is "SearchPapers".</remarks>
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
