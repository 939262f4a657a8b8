using SearchPapers.Diagnostics;
using SearchPapers.Download.Catalog;
using SearchPapers.Download.Files;
using SearchPapers.Encoders;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Ingestion;
using SearchPapers.Maintenance;
using SearchPapers.Search;
using SearchPapers.Search.Language;
using SearchPapers.Search.Queries;

namespace SearchPapers;

/// <summary>
/// A library of papers that can be asked: reads lists, fetches and reads the PDFs, and finds passages in them.
/// </summary>
/// <remarks>
/// Safe to share between threads: open one and keep it. A search sees the index as the last ingest of this object left
/// it, while a running one builds the next; only one ingest at a time may write to an index folder.
/// </remarks>
public sealed partial class PaperLibrary : IAsyncDisposable
{
    private readonly PaperLibraryOptions _options;
    private readonly IndexFolder _folder;
    private readonly CorpusFolder _corpus;
    private readonly PdfLocator _pdfs;
    private readonly Lock _swap = new();
    private IndexSnapshot? _snapshot;
    private NamedEncoder? _encoder;
    private bool _isClosed;

    private PaperLibrary(PaperLibraryOptions options)
    {
        _options = options;
        _folder = new IndexFolder(options.IndexPath);
        _corpus = new CorpusFolder(options.CorpusPath);
        _pdfs = new PdfLocator(_corpus);
        _logger = LoggerOf(options);
        _snapshot = OpenSnapshot(_folder);
    }

    /// <summary>Gets whether there is an index to search; false before the first ingest.</summary>
    public bool HasIndex => _snapshot is not null;

    /// <summary>
    /// Opens a library. Where there is no index yet it is empty, and <see cref="IngestAsync"/> builds one.
    /// </summary>
    /// <param name="options">
    /// Where its files are and how it works; by default they are in "corpus" and "index" of the current folder.
    /// </param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <returns>The library; dispose of it to close its files.</returns>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.IndexFormat"/>: the index folder holds something else, or another version's index.
    /// </exception>
    public static Task<PaperLibrary> OpenAsync(
        PaperLibraryOptions? options = null, CancellationToken cancellationToken = default)
    {
        CodecFormats.RegisterAhead();
        // A copy: whoever gave the options may go on with them.
        var own = options is null ? new PaperLibraryOptions() : options with { };

        // On a thread of its own: the pool takes milliseconds to wake, which nothing else here needs it for.
        var opening = Task.Factory.StartNew(
            () => new PaperLibrary(own),
            cancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        return cancellationToken.CanBeCanceled ? UnlessCancelledAsync(opening, cancellationToken) : opening;
    }

    /// <summary>Reads lists of papers, fetches and reads what is new, and brings the index up to date.</summary>
    /// <remarks>
    /// One bad paper does not stop the others: it is named in the result. Stopped half-way, the index stays as it was,
    /// and what has been fetched and read is not fetched and read again.
    /// </remarks>
    /// <param name="options">What to ingest; by default the default list.</param>
    /// <param name="progress">Is told how far the ingest has come.</param>
    /// <param name="cancellationToken">Stops the ingest.</param>
    /// <returns>What was done, and the papers that something went wrong with.</returns>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.CorpusFormat"/>: a source is missing or is not a reading list;
    /// <see cref="SearchPapersError.IndexFormat"/>: the index is damaged;
    /// <see cref="SearchPapersError.IndexLocked"/>: another ingest is writing to the index.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The library has been closed.</exception>
    public Task<UpdateResult> IngestAsync(
        IngestOptions? options = null,
        IProgress<IngestProgress>? progress = null,
        CancellationToken cancellationToken = default) => WriteAsync(
        (indexed, encoder) => Telemetry.MeasureAsync(OperationKind.Ingest, async operation =>
        {
            LogIngesting();
            var extractor = _options.CreateExtractor();
            await using var _ = extractor.ConfigureAwait(false);
            var ingest = new IngestPipeline(
                _corpus, encoder, extractor, options ?? new IngestOptions(), _options.TimeProvider, progress);
            var result = await ingest.RunAsync(_folder, indexed, cancellationToken).ConfigureAwait(false);
            operation?.Count("searchpapers.indexed", result.Indexed);
            operation?.Count("searchpapers.failed", result.Failed.Count);
            LogIngested(result);
            return result;
        }),
        cancellationToken);

    /// <summary>
    /// Answers a question in plain language, such as "which papers bound generalization via stability".
    /// </summary>
    /// <param name="question">The question; not empty.</param>
    /// <param name="options">How to search.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The papers that answer best, best first, with the passages that say so.</returns>
    /// <exception cref="ArgumentException"><paramref name="question"/> is empty.</exception>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.IndexFormat"/>: the index is damaged, or was made with another encoder;
    /// <see cref="SearchPapersError.IndexNotFound"/>: nothing has been ingested yet.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The library has been closed.</exception>
    public Task<SearchResults> AskAsync(
        string question, SearchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(question);
        return SearchAsync(question, (_, text) => QuestionParser.Parse(text), options, cancellationToken);
    }

    /// <summary>
    /// Searches by the query language, such as <c>"neural network" margin author:bartlett year:2016..2018 -survey</c>.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Words rank: one of them is enough, more and rarer ones are better. All else is decided for each paper over all of
    /// its text, before anything is ranked: a "phrase"; a field (<c>title: author: abstract: body: venue: section: tag:</c>)
    /// with a word, a phrase or a group, as in <c>title:(wide OR narrow)</c>; <c>year:2016</c>, <c>year:2016..2018</c>,
    /// <c>year:2016..</c>, <c>year:..2018</c>; <c>-not</c>; <c>this AND that</c>; <c>this OR "that phrase"</c>.
    /// <c>optimiz*</c> stands for words that begin so, <c>generalizaton~</c> for words that are spelled nearly so.
    /// </para>
    /// <para>
    /// A hyphen binds closest, then AND, then OR, in capitals; what stands side by side is bound least. A query of
    /// conditions only lists the papers that fulfil them, the newest first and then by id, with scores of 0.
    /// </para>
    /// </remarks>
    /// <param name="query">The query; not empty.</param>
    /// <param name="options">How to search.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The papers that match best, best first, with the passages that say so.</returns>
    /// <exception cref="ArgumentException"><paramref name="query"/> is empty.</exception>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.QuerySyntax"/>: <paramref name="query"/> breaks the rules of the language; the
    /// exception says where and what to do;
    /// <see cref="SearchPapersError.IndexFormat"/>: the index is damaged, or was made with another encoder;
    /// <see cref="SearchPapersError.IndexNotFound"/>: nothing has been ingested yet.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The library has been closed.</exception>
    public Task<SearchResults> SearchAsync(
        string query, SearchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(query);
        return SearchAsync(query, QueryCompiler.Compile, options, cancellationToken);
    }

    /// <summary>Returns all that is known of a paper.</summary>
    /// <param name="id">The paper's id.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The paper; null where the library does not hold it.</returns>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.IndexNotFound"/>: nothing has been ingested yet.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The library has been closed.</exception>
    public Task<PaperDetails?> GetAsync(PaperId id, CancellationToken cancellationToken = default) => Task.Run(
        () =>
        {
            using var snapshot = Acquire();
            return snapshot.Find(id)?.Paper;
        },
        cancellationToken).WaitAsync(cancellationToken);

    /// <summary>Returns where the PDF of a paper is: fetched, put there by hand, or one of your own where it is.</summary>
    /// <param name="id">The paper's id.</param>
    /// <returns>The full path; null where there is no such file.</returns>
    public string? FindPdf(PaperId id) => _pdfs.Find(id);

    /// <summary>Counts what the library holds.</summary>
    /// <param name="cancellationToken">Stops the counting.</param>
    /// <returns>The counts; zeros where nothing has been ingested yet.</returns>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.CorpusFormat"/>: the catalog cannot be read.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The library has been closed.</exception>
    public Task<LibraryStatus> GetStatusAsync(CancellationToken cancellationToken = default) => Task.Run(
        async () =>
        {
            using var catalog = await PaperCatalog.OpenAsync(_corpus.CatalogPath, cancellationToken).ConfigureAwait(false);
            using var snapshot = TryAcquire();
            return LibraryStatusReader.Of(_folder, snapshot, catalog);
        },
        cancellationToken).WaitAsync(cancellationToken);

    /// <summary>Closes the library's files, once the searches that are under way have ended.</summary>
    /// <returns>A task that ends when they are closed or handed over.</returns>
    public async ValueTask DisposeAsync()
    {
        if (!_abandoned.IsCompleted)
        {
            await Task.WhenAny(_abandoned, Task.Delay(Patience)).ConfigureAwait(false);
        }

        IndexSnapshot? last;
        lock (_swap)
        {
            (last, _snapshot, _isClosed) = (_snapshot, null, true);
        }

        last?.Dispose();
    }

    // For containers, whose factories cannot wait: opening reads a few small files.
    internal static PaperLibrary Open(PaperLibraryOptions options) => new(options with { });

    private static async Task<PaperLibrary> UnlessCancelledAsync(
        Task<PaperLibrary> opening, CancellationToken cancellationToken)
    {
        try
        {
            return await opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!opening.IsCanceled)
        {
            _ = CloseAsync(opening);
            throw;
        }
    }

    private static async Task CloseAsync(Task<PaperLibrary> opening)
    {
        var late = await opening.ConfigureAwait(false);
        await late.DisposeAsync().ConfigureAwait(false);
    }

    private static IndexSnapshot? OpenSnapshot(IndexFolder folder)
    {
        while (folder.Current() is { } generation)
        {
            try
            {
                return IndexSnapshot.Open(generation, SearchWarmup.Prepare);
            }
            catch (IndexFormatException) when (folder.Current()?.Name != generation.Name)
            {
                // Another program's ingest has just replaced and removed it: the next one is there.
            }
        }

        return null;
    }

    private Task<SearchResults> SearchAsync(
        string query,
        Func<IndexSnapshot, string, SearchRequest> parse,
        SearchOptions? options,
        CancellationToken cancellationToken) =>
        Task.Run(
            () => Telemetry.MeasureAsync(OperationKind.Search, async operation =>
            {
                using var snapshot = Acquire();
                var search = new PaperSearch(snapshot, EncoderAsync);
                options ??= new SearchOptions();
                operation?.Tag("searchpapers.mode", options.Mode.ToString().ToLowerInvariant());
                var results = await search.AnswerAsync(
                    query, text => parse(snapshot, text), options, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
                operation?.Count("searchpapers.hits", results.Hits.Count);
                LogAnswered(results);
                return results;
            }),
            cancellationToken).WaitAsync(cancellationToken);

    // Read when it is first needed: a search by keyword does without. Read twice at once, it is the same.
    private async Task<NamedEncoder> EncoderAsync(CancellationToken cancellationToken) =>
        _encoder ??= await NamedEncoder.OfAsync(_options.Encoder, cancellationToken).ConfigureAwait(false);

    private void Refresh()
    {
        var next = OpenSnapshot(_folder);
        IndexSnapshot? last;
        lock (_swap)
        {
            // An ingest that outlives its library leaves no files open.
            (last, _snapshot) = _isClosed ? (next, null) : (_snapshot, next);
        }

        last?.Dispose();
    }

    private IndexSnapshot Acquire() => TryAcquire() ?? throw new IndexNotFoundException(_folder.Path);

    private IndexSnapshot? TryAcquire()
    {
        lock (_swap)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            return _snapshot?.TryAcquire() == true ? _snapshot : null;
        }
    }
}
