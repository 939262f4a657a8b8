namespace SearchPapers;

/// <summary>The kind of a <see cref="SearchPapersException"/>.</summary>
public enum SearchPapersError
{
    /// <summary>There is no index yet.</summary>
    IndexNotFound,

    /// <summary>Another writer is using the index. Retry later.</summary>
    IndexLocked,

    /// <summary>
    /// The index is damaged, of another version, or built with another encoder, or the folder is not an index.
    /// </summary>
    IndexFormat,

    /// <summary>A source, a PDF or the catalog is missing or malformed.</summary>
    CorpusFormat,

    /// <summary>A query is malformed.</summary>
    QuerySyntax,

    /// <summary>The index has no paper with the id.</summary>
    PaperNotFound,

    /// <summary>An encoder is missing, damaged or not supported.</summary>
    EncoderFormat,

    /// <summary>The process that reads PDFs cannot be started.</summary>
    ExtractionUnavailable,
}
