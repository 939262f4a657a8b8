namespace SearchPapers;

/// <summary>Reports that another ingest is at work on the same index.</summary>
public sealed class IndexLockedException : SearchPapersException
{
    internal IndexLockedException(string path, Exception cause)
        : base($"Another ingest is writing to the index in \"{path}\". Wait for it to end, then try again.", cause) =>
        Path = path;

    /// <summary>Gets the index folder.</summary>
    public string Path { get; }
}
