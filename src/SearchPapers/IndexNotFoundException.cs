namespace SearchPapers;

/// <summary>Reports a question to an index that has not been built yet.</summary>
public sealed class IndexNotFoundException : SearchPapersException
{
    internal IndexNotFoundException(string path)
        : base($"There is no index in \"{path}\" yet. Run \"searchpapers ingest\" to build one, or name another folder with --index.") =>
        Path = path;

    /// <summary>Gets the index folder.</summary>
    public string Path { get; }
}
