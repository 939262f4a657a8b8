using SearchPapers.Download;

namespace SearchPapers.Ingestion;

internal sealed class SourceIntake(CorpusFolder corpus, Catalog catalog)
{
    public Task<IntakeList> ReadAsync(IReadOnlyList<string> s, CancellationToken c) => throw new NotSupportedException(corpus.Path + catalog.Notices + s + c);

    public void Forget(IReadOnlyList<PaperId> ids) => throw new NotSupportedException(catalog.ToString() + ids);
}
