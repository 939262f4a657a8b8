namespace SearchPapers.Indexing.Generations;

/// <summary>Reports a question to an index that has not been built yet.</summary>
internal sealed class IndexNotFoundException : SearchPapersException
{
    public IndexNotFoundException(string path)
        : base(
            SearchPapersError.IndexNotFound,
            $"There is no index in \"{path}\" yet. Run \"searchpapers ingest\" to build one, or name another folder with --index.") =>
        Path = path;
}
