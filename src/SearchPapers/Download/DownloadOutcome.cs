namespace SearchPapers.Download;

internal enum DownloadOutcome
{
    /// <summary>A new file, or a newer version, was downloaded.</summary>
    Downloaded,

    /// <summary>The existing file is used.</summary>
    Unchanged,

    /// <summary>There is no file, and no address to download it from.</summary>
    NoAddress,

    Failed,
}
