using SearchPapers.Evaluation;
using SearchPapers.Indexing.Papers;

namespace SearchPapers;

public sealed partial class PaperLibrary
{
    /// <summary>Measures how well papers are ranked on a judged collection in BEIR's layout, which is indexed for it.</summary>
    /// <remarks>
    /// <para>
    /// The collection's folder holds corpus.jsonl, queries.jsonl and qrels/*.tsv, each plain or with ".gz"; of several
    /// qrels files, test.tsv is taken. Papers are indexed by their titles and texts, in a folder for temporary files that is
    /// removed afterwards, and asked as <see cref="AskAsync"/> does by default. Nothing is set from the collection's name or
    /// its judgments.
    /// </para>
    /// <para>
    /// A line of the corpus that cannot be read is named and passed over, as in an ingest. A line of queries or judgments
    /// that cannot be read is an error: without it the figures would be others. Queries without a positive judgment are not
    /// asked. Judged papers that are not in the corpus count as not found.
    /// </para>
    /// <para>
    /// A line of a run file is "query Q0 paper rank score tag", as trec_eval reads it. Scores are the search's own, and lowered by a
    /// trace where two would be equal: trec_eval goes by scores alone, and would put equal ones in an order of its own.
    /// </para>
    /// </remarks>
    /// <param name="folder">The collection's folder; not empty.</param>
    /// <param name="options">Whose encoder, clock and log to measure with; its folders are not touched. Null for the defaults.</param>
    /// <param name="mode">The one mode to measure; null, the default, for all three, over one index.</param>
    /// <param name="runPath">
    /// Where to write the rankings as a run file of TREC; null, the default, for nowhere. With all three modes there is a file for
    /// each, with ".hybrid", ".keyword" or ".semantic" added to its name.
    /// </param>
    /// <param name="progress">Is told in words what is being done.</param>
    /// <param name="cancellationToken">Stops the evaluation, and removes what it has built.</param>
    /// <returns>The figures of each mode.</returns>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is empty.</exception>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.CorpusFormat"/>: a file is missing or cannot be understood.
    /// </exception>
    /// <exception cref="IOException">The index or the run file cannot be written.</exception>
    public static async Task<IReadOnlyList<EvaluationResult>> EvaluateCollectionAsync(
        string folder,
        PaperLibraryOptions? options = null,
        SearchMode? mode = null,
        string? runPath = null,
        IProgress<string>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        options = options is null ? new PaperLibraryOptions() : options with { };
        var run = runPath is null ? null : new TrecRunFile(runPath, mode);
        var collection = await Task.Run(() => BeirCollection.Open(folder), cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
        var index = new TemporaryIndex(options.Encoder);
        await using var removal = index.ConfigureAwait(false);
        await index.BuildAsync(Papers, cancellationToken).ConfigureAwait(false);
        var folders = options with { CorpusPath = index.FolderPath, IndexPath = index.IndexPath };
        var library = await OpenAsync(folders, cancellationToken).ConfigureAwait(false);
        await using var closing = library.ConfigureAwait(false);
        return await new RetrievalEvaluation(collection, library.AskAsync, options.TimeProvider)
            .RunAsync(mode, run, progress, cancellationToken).ConfigureAwait(false);

        List<IndexEntry> Papers()
        {
            var papers = collection.ReadPapers(cancellationToken);
            run?.ThrowIfUnwritable(collection.Queries.Select(query => query.Id));
            run?.ThrowIfUnwritable(papers.Select(paper => paper.Paper.Paper.Id.Value));
            RetrievalEvaluation.Tell(progress, $"Indexing {papers.Count:N0} papers");
            return papers;
        }
    }

    /// <summary>Measures how well this library's own papers are ranked, by a judged collection's queries.</summary>
    /// <remarks>
    /// The collection's folder is as for <see cref="EvaluateCollectionAsync"/>, and needs no corpus.jsonl. Judged papers are known
    /// by their ids, which are those of the JSON lines that were ingested. Those that the library does not hold count as not found.
    /// </remarks>
    /// <param name="folder">The collection's folder, with queries.jsonl and qrels/*.tsv; not empty.</param>
    /// <param name="mode">The one mode to measure; null, the default, for all three.</param>
    /// <param name="runPath">
    /// Where to write the rankings as run files, as for <see cref="EvaluateCollectionAsync"/>; null, the default, for nowhere.
    /// </param>
    /// <param name="progress">Is told in words what is being done.</param>
    /// <param name="cancellationToken">Stops the evaluation.</param>
    /// <returns>The figures of each mode.</returns>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is empty.</exception>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.CorpusFormat"/>: a file is missing or cannot be understood;
    /// <see cref="SearchPapersError.IndexNotFound"/>: nothing has been ingested yet.
    /// </exception>
    /// <exception cref="IOException">The run file cannot be written.</exception>
    /// <exception cref="ObjectDisposedException">The library has been closed.</exception>
    public async Task<IReadOnlyList<EvaluationResult>> EvaluateAsync(
        string folder,
        SearchMode? mode = null,
        string? runPath = null,
        IProgress<string>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var run = runPath is null ? null : new TrecRunFile(runPath, mode);
        var collection = await Task.Run(() => BeirCollection.Open(folder, hasCorpus: false), cancellationToken)
            .WaitAsync(cancellationToken).ConfigureAwait(false);
        var absent = 0;
        foreach (var id in collection.Queries.SelectMany(query => query.Judgments.Keys))
        {
            absent += await GetAsync(new PaperId(id), cancellationToken).ConfigureAwait(false) is null ? 1 : 0;
        }

        collection.NoteAbsences(absent, "the library");
        return await new RetrievalEvaluation(collection, AskAsync, _options.TimeProvider)
            .RunAsync(mode, run, progress, cancellationToken).ConfigureAwait(false);
    }
}
