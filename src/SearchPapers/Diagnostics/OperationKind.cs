namespace SearchPapers.Diagnostics;

internal enum OperationKind
{
    /// <summary>A search, question, similar-papers search or listing.</summary>
    Search,

    /// <summary>An ingest from its sources to the index.</summary>
    Ingest,

    /// <summary>The download of a paper's PDF, or the check of an existing one.</summary>
    Download,

    /// <summary>The extraction of a PDF.</summary>
    Extract,
}
