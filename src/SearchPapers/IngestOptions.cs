namespace SearchPapers;

/// <summary>Says what to ingest and how to fetch it.</summary>
public sealed record IngestOptions
{
    /// <summary>Gets where papers are named.</summary>
    /// <value>
    /// Paths of Markdown files, of bibliographies (.bib), of PDFs and folders of PDFs, and of JSON lines with titles and
    /// abstracts (.jsonl, also with .gz or .br); arXiv numbers, and addresses of papers. The default, none, takes the default
    /// list of the corpus folder.
    /// </value>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Gets whether PDFs that could not be fetched or read before are tried again.</summary>
    /// <value>The default is true.</value>
    public bool RetryFailed { get; init; } = true;

    /// <summary>
    /// Gets how much time all downloads together may take; a PDF that is not there by then counts as failed.
    /// </summary>
    /// <value>Null, the default, for as long as it takes.</value>
    public TimeSpan? NetworkBudget { get; init; }

    /// <summary>Gets whether addresses of this machine and of private networks may be asked.</summary>
    /// <value>The default is false: reading lists are not trusted.</value>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>Gets whether papers that a source no longer names are removed.</summary>
    /// <value>The default is false: they are reported and kept.</value>
    public bool Prune { get; init; }
}
