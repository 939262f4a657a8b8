using SearchPapers.Diagnostics;
using SearchPapers.Download.Catalog;
using SearchPapers.Download.Files;
using SearchPapers.Encoders;
using SearchPapers.Indexing.Generations;
using SearchPapers.Ingestion;
using SearchPapers.Maintenance;
using SearchPapers.Search;
using SearchPapers.Search.Language;
using SearchPapers.Search.Queries;
using SearchPapers.Startup;

namespace SearchPapers;

/// <summary>
/// A library of papers: reads sources, downloads and extracts the PDFs, and answers queries with papers and passages.
/// </summary>
/// <remarks>
/// Thread-safe: open one and share it. A search sees the index of the last completed write of this object, also while
/// another write is running. One writer at a time may use an index folder.
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
        _logger = LoggerFor(options);
        _snapshot = OpenSnapshot(_folder);
    }

    /// <summary>Gets whether there is an index to search.</summary>
    /// <value>False before the first ingest.</value>
    public bool HasIndex => _snapshot is not null;

    /// <summary>
    /// Opens a library. Without an index it is empty, and <see cref="IngestAsync"/> builds one.
    /// </summary>
    /// <param name="options">
    /// Folders and settings. The default uses "corpus" and "index" in the current folder.
    /// </param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <returns>The library. Dispose it to close its files.</returns>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.IndexFormat"/>: the folder is not an index, or its index is damaged or of another
    /// version.
    /// </exception>
    public static Task<PaperLibrary> OpenAsync(
        PaperLibraryOptions? options = null, CancellationToken cancellationToken = default)
    {
        SearchWarmup.Begin();
        // A copy, because the caller may change the options.
        var copy = options is null ? new PaperLibraryOptions() : options with { };

        var opening = Task.Run(() => new PaperLibrary(copy), cancellationToken);
        return cancellationToken.CanBeCanceled ? UnlessCanceledAsync(opening, cancellationToken) : opening;
    }

    /// <summary>Reads sources, downloads and extracts new PDFs, and updates the index.</summary>
    /// <remarks>
    /// A failing paper does not stop the others: it is reported in the result. If canceled, the index stays as it was,
    /// and downloaded and extracted PDFs are reused by the next ingest.
    /// </remarks>
    /// <param name="options">What to ingest. The default is the default list.</param>
    /// <param name="progress">Receives the progress of each stage.</param>
    /// <param name="cancellationToken">Stops the ingest.</param>
    /// <returns>Counts, and the papers that failed.</returns>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.CorpusFormat"/>: a source is missing or cannot be read;
    /// <see cref="SearchPapersError.IndexFormat"/>: the index is damaged;
    /// <see cref="SearchPapersError.IndexLocked"/>: another writer is using the index.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The library is closed.</exception>
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
    /// <see cref="SearchPapersError.IndexFormat"/>: the index is damaged, or was built with another encoder;
    /// <see cref="SearchPapersError.IndexNotFound"/>: there is no index yet.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The library is closed.</exception>
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
    /// Words are optional clauses: a paper must match at least one, and ranks higher for more and rarer ones.
    /// Everything else filters before ranking: a "phrase"; a field (<c>title: author: abstract: body: venue: section:
    /// tag:</c>) with a word, a phrase or a group, such as <c>title:(wide OR narrow)</c>; <c>year:2016</c>,
    /// <c>year:2016..2018</c>, <c>year:2016..</c>, <c>year:..2018</c>; <c>-not</c>; <c>this AND that</c>; <c>this OR
    /// "that phrase"</c>. <c>optimiz*</c> matches a prefix,
    /// <c>generalizaton~</c> matches similar spellings.
    /// </para>
    /// <para>
    /// Precedence from high to low: <c>-</c>, AND, OR, juxtaposition. Operators are in capitals. A query that only
    /// filters lists the matching papers with a score of 0, the newest first and then by id.
    /// </para>
    /// </remarks>
    /// <param name="query">The query; not empty.</param>
    /// <param name="options">How to search.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The matching papers, best first, with the passages that match.</returns>
    /// <exception cref="ArgumentException"><paramref name="query"/> is empty.</exception>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.QuerySyntax"/>: <paramref name="query"/> is malformed; the exception has the
    /// position;
    /// <see cref="SearchPapersError.IndexFormat"/>: the index is damaged, or was built with another encoder;
    /// <see cref="SearchPapersError.IndexNotFound"/>: there is no index yet.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The library is closed.</exception>
    public Task<SearchResults> SearchAsync(
        string query, SearchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(query);
        return SearchAsync(query, QueryCompiler.Compile, options, cancellationToken);
    }

    /// <summary>Returns the record of a paper.</summary>
    /// <param name="id">The paper's id.</param>
    /// <param name="cancellationToken">Stops the lookup.</param>
    /// <returns>The paper, or null if it is not in the index.</returns>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.IndexNotFound"/>: there is no index yet.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The library is closed.</exception>
    public Task<PaperDetails?> GetAsync(PaperId id, CancellationToken cancellationToken = default) => Task.Run(
        () =>
        {
            using var snapshot = Acquire();
            return snapshot.Find(id)?.Paper;
        },
        cancellationToken).WaitAsync(cancellationToken);

    /// <summary>
    /// Returns the path of a paper's PDF: downloaded, put into the corpus folder, or a local file used in place.
    /// </summary>
    /// <param name="id">The paper's id.</param>
    /// <returns>The full path, or null if there is no file.</returns>
    public string? FindPdf(PaperId id) => _pdfs.Find(id);

    /// <summary>Returns the number of papers, passages and sources, and the state of the index.</summary>
    /// <param name="cancellationToken">Stops the counting.</param>
    /// <returns>The status. Counts are 0 before the first ingest.</returns>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.CorpusFormat"/>: the catalog cannot be read.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The library is closed.</exception>
    public Task<LibraryStatus> GetStatusAsync(CancellationToken cancellationToken = default) => Task.Run(
        async () =>
        {
            using var catalog =
                await PaperCatalog.OpenAsync(_corpus.CatalogPath, cancellationToken).ConfigureAwait(false);
            using var snapshot = TryAcquire();
            return LibraryStatusReader.Read(_folder, snapshot, catalog);
        },
        cancellationToken).WaitAsync(cancellationToken);

    /// <summary>Closes the library's files after running searches have ended.</summary>
    /// <returns>A task that completes when the files are closed, or left to running searches to close.</returns>
    public async ValueTask DisposeAsync()
    {
        if (!_abandoned.IsCompleted)
        {
            await Task.WhenAny(_abandoned, Task.Delay(CloseTimeout)).ConfigureAwait(false);
        }

        IndexSnapshot? last;
        lock (_swap)
        {
            (last, _snapshot, _isClosed) = (_snapshot, null, true);
        }

        last?.Dispose();
    }

    // For containers, whose factories are synchronous. Opening reads a few small files.
    internal static PaperLibrary Open(PaperLibraryOptions options) => new(options with { });

    private static async Task<PaperLibrary> UnlessCanceledAsync(
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
                return IndexSnapshot.Open(generation);
            }
            catch (SearchPapersException e)
                when (e.Error == SearchPapersError.IndexFormat && folder.Current()?.Name != generation.Name)
            {
                // Another process has just replaced and removed this generation: open the new one.
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
                var results = await search.SearchAsync(
                    query, text => parse(snapshot, text), options, _options.TimeProvider, cancellationToken)
                        .ConfigureAwait(false);
                operation?.Count("searchpapers.hits", results.Hits.Count);
                LogAnswered(results);
                return results;
            }),
            cancellationToken).WaitAsync(cancellationToken);

    // Loaded on first use, because keyword searches need none. Loading it twice concurrently is harmless.
    private async Task<NamedEncoder> EncoderAsync(CancellationToken cancellationToken) =>
        _encoder ??= await NamedEncoder.CreateAsync(_options.Encoder, cancellationToken).ConfigureAwait(false);

    private void Refresh()
    {
        var next = OpenSnapshot(_folder);
        IndexSnapshot? last;
        lock (_swap)
        {
            // A write that completes after the library was closed must not leave files open.
            (last, _snapshot) = _isClosed ? (next, null) : (_snapshot, next);
        }

        last?.Dispose();
    }

    private IndexSnapshot Acquire() => TryAcquire() ?? throw IndexErrors.NotFound(_folder.Path);

    private IndexSnapshot? TryAcquire()
    {
        lock (_swap)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            return _snapshot?.TryAcquire() == true ? _snapshot : null;
        }
    }
}
