namespace SearchPapers;

/// <summary>Tells which step of an ingest is at work.</summary>
public enum IngestStage
{
    /// <summary>Reading the lists.</summary>
    Lists,

    /// <summary>Fetching and reading the papers.</summary>
    Papers,

    /// <summary>Building the index.</summary>
    Index,
}
