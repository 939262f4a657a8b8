namespace SearchPapers.Extraction.Worker.Protocol;

internal enum WorkerMessageKind
{
    /// <summary>The file was opened: its number of pages is known.</summary>
    Opened,

    /// <summary>A page was read.</summary>
    Page,

    /// <summary>A page could not be read.</summary>
    Lost,

    /// <summary>The file could not be opened.</summary>
    Failed,

    /// <summary>Every page asked for was read or lost.</summary>
    Done,
}
