using System.Globalization;
using SearchPapers.Indexing;

namespace SearchPapers.Evaluation;

/// <summary>Measures how well papers are ranked on a judged collection in BEIR's layout.</summary>
/// <remarks>
/// <para>
/// The collection's folder holds corpus.jsonl, queries.jsonl and qrels/*.tsv, each plain or with ".gz"; of several
/// qrels files, test.tsv is taken. Papers are indexed by their titles and texts, in a folder for temporary files that is
/// removed afterwards, and asked as <see cref="PaperLibrary.AskAsync"/> does by default. Nothing is set from the
/// collection's name or its judgments.
/// </para>
/// <para>
/// A line of the corpus that cannot be read is named and passed over, as in an ingest. A line of queries or judgments
/// that cannot be read is an error: without it the figures would be others. Queries without a positive judgment are not
/// asked. Judged papers that are not in the corpus count as not found.
/// </para>
/// </remarks>
public static class RetrievalEvaluation
{
    /// <summary>How many papers of a ranking count in the average precision and are in run files.</summary>
    public const int Depth = SearchOptions.MaxTop;

    /// <summary>Indexes a collection, asks its queries, and compares the rankings with its judgments.</summary>
    /// <param name="folder">The collection's folder; not empty.</param>
    /// <param name="options">What to measure; by default all three modes.</param>
    /// <param name="progress">Is told in words what is being done.</param>
    /// <param name="cancellationToken">Stops the evaluation, and removes what it has built.</param>
    /// <returns>The figures of each mode.</returns>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is empty.</exception>
    /// <exception cref="CorpusFormatException">A file is missing or cannot be understood.</exception>
    /// <exception cref="IOException">The index or the run file cannot be written.</exception>
    public static async Task<EvaluationReport> RunAsync(
        string folder,
        EvaluationOptions? options = null,
        IProgress<string>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        options ??= new EvaluationOptions();
        var run = options.RunPath is { } path ? new RunFile(path, options.Mode) : null;
        var collection = await Task.Run(() => BeirCollection.Open(folder), cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
        var index = new TemporaryIndex(options.Encoder);
        await using var removal = index.ConfigureAwait(false);
        var library = await index.BuildAsync(Papers, cancellationToken).ConfigureAwait(false);
        await using var closing = library.ConfigureAwait(false);
        return await ReportAsync(library, collection, options, progress, cancellationToken).ConfigureAwait(false);

        List<IndexEntry> Papers()
        {
            var papers = collection.ReadPapers(cancellationToken);
            run?.ThrowIfUnwritable(collection.Queries.Select(query => query.Id));
            run?.ThrowIfUnwritable(papers.Select(paper => paper.Paper.Paper.Id.Value));
            Tell(progress, $"Indexing {papers.Count:N0} papers");
            return papers;
        }
    }

    /// <summary>Asks a library a collection's queries, and compares the rankings with its judgments.</summary>
    /// <remarks>
    /// The library's own papers are ranked; the collection's folder needs no corpus.jsonl. Judged papers are known by their
    /// ids, which are those of the JSON lines that were ingested. Those that the library does not hold count as not found.
    /// </remarks>
    /// <param name="library">The library.</param>
    /// <param name="folder">The collection's folder, with queries.jsonl and qrels/*.tsv; not empty.</param>
    /// <param name="options">What to measure; by default all three modes. The encoder is the library's own.</param>
    /// <param name="progress">Is told in words what is being done.</param>
    /// <param name="cancellationToken">Stops the evaluation.</param>
    /// <returns>The figures of each mode.</returns>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is empty.</exception>
    /// <exception cref="CorpusFormatException">A file is missing or cannot be understood.</exception>
    /// <exception cref="IndexNotFoundException">Nothing has been ingested yet.</exception>
    /// <exception cref="IOException">The run file cannot be written.</exception>
    public static async Task<EvaluationReport> EvaluateAsync(
        this PaperLibrary library,
        string folder,
        EvaluationOptions? options = null,
        IProgress<string>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        options ??= new EvaluationOptions();
        var collection = await Task.Run(() => BeirCollection.Open(folder, hasCorpus: false), cancellationToken)
            .WaitAsync(cancellationToken).ConfigureAwait(false);
        var absent = 0;
        foreach (var id in collection.Queries.SelectMany(query => query.Judgments.Keys))
        {
            absent += await library.GetAsync(new PaperId(id), cancellationToken).ConfigureAwait(false) is null ? 1 : 0;
        }

        collection.NoteAbsences(absent, "the library");
        return await ReportAsync(library, collection, options, progress, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<EvaluationReport> ReportAsync(
        PaperLibrary library,
        BeirCollection collection,
        EvaluationOptions options,
        IProgress<string>? progress,
        CancellationToken cancellationToken)
    {
        var run = options.RunPath is { } path ? new RunFile(path, options.Mode) : null;
        run?.ThrowIfUnwritable(collection.Queries.Select(query => query.Id));
        var results = new List<EvaluationResult>();
        foreach (var mode in options.Mode is { } only ? [only] : Enum.GetValues<SearchMode>())
        {
            Tell(progress, $"Asking {collection.Queries.Count:N0} queries, mode {RunFile.NameOf(mode)}");
            var asking = new Asking(library, mode, options.TimeProvider);
            var rankings = await asking.RankAsync(collection.Queries, cancellationToken).ConfigureAwait(false);
            var times = await asking.TimeAsync(collection.Queries, cancellationToken).ConfigureAwait(false);
            run?.ThrowIfUnwritable(rankings.SelectMany(asked => asked.Papers).Select(paper => paper.Id));
            run?.Write(mode, rankings);
            results.Add(Result(collection.Name, mode, rankings, times));
        }

        return new EvaluationReport
        {
            Dataset = collection.Name,
            Results = results,
            Notices = collection.Notices,
            PassedOver = collection.PassedOver,
        };
    }

    private static void Tell(IProgress<string>? progress, FormattableString step) =>
        progress?.Report(step.ToString(CultureInfo.InvariantCulture));

    private static EvaluationResult Result(
        string dataset, SearchMode mode, IReadOnlyList<AskedQuery> rankings, QueryTimes times)
    {
        var judged = rankings
            .Select(asked => new JudgedRanking(asked.Papers.Select(paper => paper.Id), asked.Query.Judgments))
            .ToList();
        return new EvaluationResult
        {
            Dataset = dataset,
            Mode = mode,
            Queries = judged.Count,
            NdcgAt10 = judged.Average(ranking => ranking.Ndcg(10)),
            MeanAveragePrecision = judged.Average(ranking => ranking.AveragePrecision()),
            MrrAt10 = judged.Average(ranking => ranking.ReciprocalRank(10)),
            RecallAt5 = judged.Average(ranking => ranking.Recall(5)),
            RecallAt20 = judged.Average(ranking => ranking.Recall(20)),
            RecallAt100 = judged.Average(ranking => ranking.Recall(100)),
            MsPerQuery = times,
        };
    }
}
