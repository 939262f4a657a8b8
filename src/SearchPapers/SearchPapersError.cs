namespace SearchPapers;

/// <summary>The kinds of a <see cref="SearchPapersException"/>, for a program to act on.</summary>
public enum SearchPapersError
{
    /// <summary>There is no index to search: nothing has been ingested yet.</summary>
    IndexNotFound,

    /// <summary>Another ingest or removal is writing to the index; a later try may succeed.</summary>
    IndexLocked,

    /// <summary>The index is damaged, of another version, or made with another encoder, or the folder is not an index.</summary>
    IndexFormat,

    /// <summary>A list, a file of papers, a PDF or the catalog is missing or cannot be understood.</summary>
    CorpusFormat,

    /// <summary>A query breaks the rules of the query language.</summary>
    QuerySyntax,

    /// <summary>No paper of the index has the id.</summary>
    PaperNotFound,

    /// <summary>An encoder is missing, is damaged, or is of a kind that cannot be run here.</summary>
    EncoderFormat,

    /// <summary>The process that PDFs are read in cannot be started on this machine or by this program.</summary>
    ExtractionUnavailable,
}
