namespace SearchPapers.Extraction.Worker.Protocol;

internal enum WorkerMessageKind
{
    /// <summary>The file was opened and its pages were counted.</summary>
    Opened,

    Page,

    /// <summary>A page could not be read.</summary>
    Lost,

    /// <summary>The file could not be opened.</summary>
    Failed,

    /// <summary>Every requested page was read or lost.</summary>
    Done,
}
