namespace SearchPapers;

/// <summary>Options of an ingest.</summary>
public sealed record IngestOptions
{
    /// <summary>Gets the sources of papers.</summary>
    /// <value>
    /// Paths of Markdown files, bibliographies (.bib), PDFs, folders of PDFs, and JSON lines with titles and abstracts
    /// (.jsonl, also with .gz or .br); arXiv ids; URLs of papers. The default is empty: the default list of the corpus
    /// folder.
    /// </value>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Gets whether to retry PDFs that could not be downloaded or read before.</summary>
    /// <value>The default is true.</value>
    public bool RetryFailed { get; init; } = true;

    /// <summary>
    /// Gets the time limit for all downloads together. A PDF that is not downloaded in time is reported as failed.
    /// </summary>
    /// <value>The default is null: no limit.</value>
    public TimeSpan? NetworkBudget { get; init; }

    /// <summary>Gets whether to download from this machine and from private networks.</summary>
    /// <value>The default is false, because reading lists are not trusted.</value>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>Gets whether to remove papers that no source names any more.</summary>
    /// <value>The default is false: they are reported and stay.</value>
    public bool Prune { get; init; }
}
