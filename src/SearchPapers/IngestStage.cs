namespace SearchPapers;

/// <summary>Tells which step of an ingest is at work.</summary>
public enum IngestStage
{
    /// <summary>Reading the lists.</summary>
    Lists,

    /// <summary>Fetching the PDFs.</summary>
    Download,

    /// <summary>Reading the papers, of which some are fetched meanwhile.</summary>
    Papers,

    /// <summary>Building the index.</summary>
    Index,
}
