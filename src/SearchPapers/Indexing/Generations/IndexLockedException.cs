namespace SearchPapers.Indexing.Generations;

/// <summary>Reports that another ingest is at work on the same index.</summary>
internal sealed class IndexLockedException : SearchPapersException
{
    public IndexLockedException(string path, Exception cause)
        : base(
            SearchPapersError.IndexLocked,
            $"Another ingest is writing to the index in \"{path}\". Wait for it to end, then try again.",
            cause) => Path = path;
}
