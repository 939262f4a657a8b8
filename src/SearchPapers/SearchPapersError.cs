namespace SearchPapers;

/// <summary>Tells what a <see cref="SearchPapersException"/> is about, for a program to act on.</summary>
public enum SearchPapersError
{
    /// <summary>Nothing has been ingested yet: there is no index to ask.</summary>
    IndexNotFound,

    /// <summary>Another writer is at work on the index; a later try may succeed.</summary>
    IndexLocked,

    /// <summary>The index is damaged, of another version, or made with another encoder.</summary>
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
