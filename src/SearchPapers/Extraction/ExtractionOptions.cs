namespace SearchPapers.Extraction;

/// <summary>Sets how many PDFs are read at a time, and what a single one may cost.</summary>
public sealed record ExtractionOptions
{
    /// <summary>Gets how many worker processes read files at the same time.</summary>
    /// <value>At least 1. The default is the number of processors.</value>
    public int MaxWorkers { get; init; } = Environment.ProcessorCount;

    /// <summary>Gets how long one page, or the opening of a file, may take before the worker is killed.</summary>
    /// <value>The default is 10 seconds.</value>
    public TimeSpan PageTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets how long one file may take. What has been read of it by then is kept.</summary>
    /// <value>The default is 2 minutes.</value>
    public TimeSpan FileTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Gets how much memory a worker's objects may take, in MiB.</summary>
    /// <value>The default is 256.</value>
    public int WorkerHeapMebibytes { get; init; } = 256;

    /// <summary>Gets the path of a worker to start in place of the library's own assembly.</summary>
    /// <value>
    /// A program that runs the worker, or a SearchPapers.dll with its runtimeconfig.json beside it. Null, the default,
    /// starts the library's own assembly with the host's dependencies.
    /// </value>
    public string? WorkerPath { get; init; }
}
