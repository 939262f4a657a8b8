using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Ingestion;

public sealed class IngestPipelineTests : IAsyncDisposable
{
    private readonly LibraryFixture _bench = new();

    private string Dances => _bench.Item("dances", "What a bee dances", "Films bees.");

    private string Hive => _bench.Item("hives", "The temperature of a hive", "Weighs honey.");

    private static CancellationToken Stop => LibraryFixture.Stop;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_PDF_is_downloaded_once()
    {
        _bench.List(Dances);
        _bench.Web.On("/dances.pdf", WebAnswers.File(LibraryFixture.BeePdf, "\"one\""));

        var (first, second) = (await _bench.IngestAsync(), await _bench.IngestAsync());

        Assert.Equal((1, 1, 1), (first.Downloaded, first.Extracted, first.Indexed));
        Assert.Equal((0, 0, 0, 1), (second.Downloaded, second.Extracted, second.Indexed, second.Unchanged));
        Assert.Single((await _bench.SearchAsync("waggle")).Hits);
    }

    [Fact]
    public async Task The_options_of_the_library_apply_to_extraction()
    {
        _bench.List(Dances);
        _bench.Put("dances", LibraryFixture.BeePdf);
        await using var library =
            await PaperLibrary.OpenAsync(_bench.Options with { PdfWorkerPath = "nosuch-worker" }, Stop);

        var failure = Assert.Single((await library.IngestAsync(_bench.Ingest, cancellationToken: Stop)).Failed);

        Assert.Equal(("dances", "extract"), (failure.Id, failure.Stage));
        Assert.Contains("nosuch-worker", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_download_is_reported_and_retried_by_a_later_ingest()
    {
        _bench.List(Dances, Hive);
        var gone = await _bench.IngestAsync();
        Assert.Equal(["dances", "hives"], gone.Failed.Select(failure => failure.Id));
        Assert.All(gone.Failed, failure => Assert.Equal("download", failure.Stage));
        Assert.All(gone.Failed, failure => Assert.Contains("404", failure.Reason, StringComparison.Ordinal));
        Assert.Equal(PassageKind.Note, (await _bench.AskAsync("honey")).Hits[0].Passages.Single().Kind);

        _bench.Web.On("/dances.pdf", WebAnswers.Body(LibraryFixture.BeePdf));
        var later = await _bench.IngestAsync();

        Assert.Equal((1, 1, 1), (later.Downloaded, later.Indexed, later.Failed.Count));
        Assert.Single((await _bench.SearchAsync("waggle")).Hits);
    }

    [Fact]
    public async Task Without_retry_known_failures_are_reported_without_a_request()
    {
        _bench.List(Dances, Hive);
        await _bench.IngestAsync();
        var asked = _bench.Web.Requests.Count;

        var again = await _bench.IngestAsync(_bench.Ingest with { RetryFailed = false });

        Assert.Equal(asked, _bench.Web.Requests.Count);
        Assert.Equal((2, 0, 2), (again.Failed.Count, again.Indexed, again.Unchanged));
    }

    [Fact]
    public async Task A_PDF_that_the_user_adds_after_a_failure_is_read_without_retry()
    {
        _bench.List(Dances);
        await _bench.IngestAsync();
        _bench.Put("dances", LibraryFixture.BeePdf);

        var again = await _bench.IngestAsync(_bench.Ingest with { RetryFailed = false });

        Assert.Equal((0, 1, 1), (again.Failed.Count, again.Extracted, again.Indexed));
        Assert.Single((await _bench.SearchAsync("waggle")).Hits);
    }

    [Fact]
    public async Task An_exhausted_network_budget_fails_only_its_papers()
    {
        _bench.List(Dances, Hive);
        _bench.Put("dances", LibraryFixture.BeePdf);
        _bench.Web.On("/hives.pdf", WebAnswers.Hang);

        var result = await _bench.IngestAsync(_bench.Ingest with { NetworkBudget = TimeSpan.FromMilliseconds(50) });

        Assert.Equal("hives", Assert.Single(result.Failed).Id);
        Assert.Equal(2, result.Indexed);
    }

    [Fact]
    public async Task A_delisted_paper_remains_until_it_is_pruned()
    {
        _bench.Put("dances", LibraryFixture.BeePdf);
        _bench.Put("hives", LibraryFixture.BeePdf);
        _bench.List(Dances, Hive);
        await _bench.IngestAsync();
        _bench.List(Dances);
        await using var library = await _bench.OpenAsync();

        var unpruned = await library.IngestAsync(_bench.Ingest, cancellationToken: Stop);
        Assert.Contains("hives", Assert.Single(unpruned.Notices), StringComparison.Ordinal);
        Assert.NotNull(await library.GetAsync(new PaperId("hives"), Stop));
        Assert.Empty(unpruned.Removed);

        var pruned = await library.IngestAsync(_bench.Ingest with { Prune = true }, cancellationToken: Stop);
        Assert.Equal([new PaperId("hives")], pruned.Removed);
        Assert.Equal(["papers.md"], pruned.Sources);
        Assert.Null(await library.GetAsync(new PaperId("hives"), Stop));
        Assert.Empty((await _bench.IngestAsync()).Notices);
    }

    [Theory]
    [InlineData("a.md", "b.md")]
    [InlineData("b.md", "a.md")]
    public async Task A_paper_that_another_source_still_lists_is_not_pruned(params string[] order)
    {
        _bench.Put("hives", LibraryFixture.BeePdf);
        var sources = order.Select(list => _bench.ListAs(list, Hive, Other(list))).ToArray();
        await _bench.IngestAsync(_bench.Ingest with { Sources = sources });
        _bench.ListAs("a.md", Other("a.md"));

        var result = await _bench.IngestAsync(_bench.Ingest with { Sources = sources, Prune = true });

        Assert.Equal(3, result.Papers);
        Assert.Single((await _bench.SearchAsync("honey")).Hits);
    }

    [Fact]
    public async Task A_canceled_ingest_leaves_the_index_unchanged_and_the_next_one_continues()
    {
        _bench.Put("dances", LibraryFixture.BeePdf);
        _bench.List(Dances);
        await _bench.IngestAsync();
        var before = _bench.IndexFiles();
        _bench.List(Dances, Hive);
        using var cancel = new CancellationTokenSource();
        _bench.Web.On("/hives.pdf", (_, _, _) => cancel.CancelAsync(), WebAnswers.Body(LibraryFixture.BeePdf));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _bench.IngestAsync(cancellationToken: cancel.Token));
        Assert.Equal(before, _bench.IndexFiles());

        Assert.Equal((1, 0), await _bench.IngestAsync() is var next ? (next.Indexed, next.Failed.Count) : default);
    }

    [Fact]
    public async Task A_concurrent_second_ingest_is_rejected_and_the_first_one_continues()
    {
        var (asked, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        _bench.List(Dances);
        _bench.Web.On("/dances.pdf", async (request, stream, stop) =>
        {
            asked.TrySetResult();
            await go.Task;
            await WebAnswers.Body(LibraryFixture.BeePdf)(request, stream, stop);
        });
        var first = _bench.IngestAsync();
        await asked.Task;

        var error = await ErrorAssert.ThrowsAsync(SearchPapersError.IndexLocked, () => _bench.IngestAsync());
        go.SetResult();

        Assert.Equal(Path.GetFullPath(_bench.Options.IndexPath), error.Path);
        Assert.Equal(1, (await first).Downloaded);
    }

    [Fact]
    public async Task Searches_and_counts_work_while_papers_are_added_and_removed()
    {
        _bench.List(Items(12));
        await _bench.IngestAsync();
        await using var library = await _bench.OpenAsync();
        using var done = new CancellationTokenSource();
        var searching = Enumerable.Range(0, 2).Select(_ => SearchUntilAsync(library, done.Token)).ToList();

        foreach (var count in new[] { 13, 20, 6, 7, 30 })
        {
            _bench.List(Items(count));
            await library.IngestAsync(_bench.Ingest with { Prune = true }, cancellationToken: Stop);
            Assert.Equal(count, (await library.GetStatusAsync(Stop)).Papers);
        }

        await done.CancelAsync();
        Assert.All(await Task.WhenAll(searching), searches => Assert.InRange(searches, 1, int.MaxValue));
    }

    [Fact]
    public async Task Progress_is_reported_for_sources_papers_and_index()
    {
        _bench.List(Items(5));
        var steps = new ProgressLog();
        await using var library = await _bench.OpenAsync();

        await library.IngestAsync(_bench.Ingest, steps, Stop);

        Assert.Equal(new IngestProgress("list", 5, 5), steps.All[0]);
        Assert.Equal(5, steps.All.Count(step => step.Stage == "extract"));
        Assert.Equal(new IngestProgress("index", 5, 5), steps.All[^1]);
    }

    [Fact]
    public async Task Without_a_source_the_built_in_list_is_read()
    {
        var result = await _bench.IngestAsync(new IngestOptions { NetworkBudget = TimeSpan.Zero });

        Assert.InRange(result.Papers, 20, 1000);
        Assert.Equal(result.Papers, result.Indexed);
        Assert.NotEmpty((await _bench.AskAsync("which papers bound generalization via stability")).Hits);
    }

    private static string Other(string list) => $"[Only in {list}](https://example.org/{list}.html): Says nothing.";

    private static IEnumerable<string> Items(int count) => Enumerable.Range(0, count)
        .Select(
            number => $"[Bees of number {number}](https://example.org/bees{number}.html): On hives and {number} bees.");

    private static async Task<int> SearchUntilAsync(PaperLibrary library, CancellationToken done)
    {
        var searches = 0;
        do
        {
            var results = await library.SearchAsync("bees hives", cancellationToken: Stop);
            Assert.NotEmpty(results.Hits);
            Assert.InRange((await library.GetStatusAsync(Stop)).Papers, 6, 30);
            searches++;
        }
        while (!done.IsCancellationRequested);
        return searches;
    }

    private sealed class ProgressLog : IProgress<IngestProgress>
    {
        public List<IngestProgress> All { get; } = [];

        public void Report(IngestProgress value)
        {
            lock (All)
            {
                All.Add(value);
            }
        }
    }
}
