namespace SearchPapers.Diagnostics;

/// <summary>What is measured.</summary>
internal enum OperationKind
{
    /// <summary>An answer, whatever was asked.</summary>
    Search,

    /// <summary>An ingest from its sources to the index.</summary>
    Ingest,

    /// <summary>A paper's PDF being fetched, or found where it is.</summary>
    Download,

    /// <summary>A PDF being read.</summary>
    Extract,
}
