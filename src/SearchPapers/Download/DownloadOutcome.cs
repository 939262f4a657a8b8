namespace SearchPapers.Download;

internal enum DownloadOutcome
{
    /// <summary>The file is new, or newer than the one that was there.</summary>
    Downloaded,

    /// <summary>Nothing was transferred: the file at hand is used.</summary>
    Unchanged,

    /// <summary>There is no file, and no address to have it from.</summary>
    NoAddress,

    Failed,
}
