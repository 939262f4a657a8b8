using SearchPapers.Evaluation;
using SearchPapers.Indexing.Papers;

namespace SearchPapers;

public sealed partial class PaperLibrary
{
    /// <summary>Evaluates the ranking on a judged collection in BEIR's layout, in a temporary index.</summary>
    /// <remarks>
    /// <para>
    /// The folder contains corpus.jsonl, queries.jsonl and qrels/*.tsv, each plain or with ".gz"; of several qrels
    /// files, test.tsv is used. Titles and texts are indexed in a temporary folder, which is deleted afterwards.
    /// Queries run like
    /// <see cref="AskAsync"/> with its defaults. Nothing depends on the collection's name or judgments.
    /// </para>
    /// <para>
    /// A malformed line of the corpus is reported and skipped, as in an ingest. A malformed line of queries or
    /// judgments is an error, because it would change the figures. Queries without a positive judgment are skipped.
    /// Judged papers that are not in the corpus count as not found.
    /// </para>
    /// <para>
    /// A line of a run file is "query Q0 paper rank score tag". Equal scores are lowered slightly, because trec_eval
    /// sorts by score alone and would reorder ties.
    /// </para>
    /// </remarks>
    /// <param name="folder">The collection's folder; not empty.</param>
    /// <param name="options">
    /// The encoder, clock and log to use. Its folders are not touched. Null for the defaults.
    /// </param>
    /// <param name="mode">The mode to evaluate, or null, the default, for all three.</param>
    /// <param name="runPath">
    /// The path of a TREC run file to write, or null, the default. With all three modes, one file is written per mode,
    /// with ".hybrid", ".keyword" or ".semantic" appended.
    /// </param>
    /// <param name="progress">Receives a phrase for each step.</param>
    /// <param name="cancellationToken">Stops the evaluation and deletes the temporary index.</param>
    /// <returns>One result per mode.</returns>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is empty.</exception>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.CorpusFormat"/>: a file is missing or malformed.
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
        var collection = await Task.Run(() => BeirCollection.Open(folder), cancellationToken)
            .WaitAsync(cancellationToken).ConfigureAwait(false);
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
            RetrievalEvaluation.Report(progress, $"Indexing {papers.Count:N0} papers");
            return papers;
        }
    }

    /// <summary>Evaluates the ranking of this library's papers with the queries of a judged collection.</summary>
    /// <remarks>
    /// The folder is as for <see cref="EvaluateCollectionAsync"/>, but needs no corpus.jsonl. Judged papers are
    /// identified by id, usually from ingested JSON lines. Judged papers that are not in the library count as not
    /// found.
    /// </remarks>
    /// <param name="folder">The collection's folder, with queries.jsonl and qrels/*.tsv; not empty.</param>
    /// <param name="mode">The mode to evaluate, or null, the default, for all three.</param>
    /// <param name="runPath">
    /// The path of the run files to write, as for <see cref="EvaluateCollectionAsync"/>, or null, the default.
    /// </param>
    /// <param name="progress">Receives a phrase for each step.</param>
    /// <param name="cancellationToken">Stops the evaluation.</param>
    /// <returns>One result per mode.</returns>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is empty.</exception>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.CorpusFormat"/>: a file is missing or malformed;
    /// <see cref="SearchPapersError.IndexNotFound"/>: there is no index yet.
    /// </exception>
    /// <exception cref="IOException">The run file cannot be written.</exception>
    /// <exception cref="ObjectDisposedException">The library is closed.</exception>
    public async Task<IReadOnlyList<EvaluationResult>> EvaluateAsync(
        string folder,
        SearchMode? mode = null,
        string? runPath = null,
        IProgress<string>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var run = runPath is null ? null : new TrecRunFile(runPath, mode);
        var collection = await Task.Run(() => BeirCollection.Open(folder, requireCorpus: false), cancellationToken)
            .WaitAsync(cancellationToken).ConfigureAwait(false);
        var absent = 0;
        foreach (var id in collection.Queries.SelectMany(query => query.Judgments.Keys))
        {
            absent += await GetAsync(new PaperId(id), cancellationToken).ConfigureAwait(false) is null ? 1 : 0;
        }

        collection.ReportMissingPapers(absent, "the library");
        return await new RetrievalEvaluation(collection, AskAsync, _options.TimeProvider)
            .RunAsync(mode, run, progress, cancellationToken).ConfigureAwait(false);
    }
}
