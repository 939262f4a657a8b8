using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Ingestion;

public sealed class IngestPipelineTests : IAsyncDisposable
{
    private readonly LibraryFixture _fixture = new();

    private string Dances => _fixture.Item("dances", "What a bee dances", "Films bees.");

    private string Hive => _fixture.Item("hives", "The temperature of a hive", "Weighs honey.");

    private static CancellationToken Cancellation => LibraryFixture.Cancellation;

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task A_PDF_is_downloaded_once()
    {
        _fixture.List(Dances);
        _fixture.Web.Serve("/dances.pdf", WebResponses.File(LibraryFixture.BeePdf, "\"one\""));

        var (first, second) = (await _fixture.IngestAsync(), await _fixture.IngestAsync());

        Assert.Equal((1, 1, 1), (first.Downloaded, first.Extracted, first.Indexed));
        Assert.Equal((0, 0, 0, 1), (second.Downloaded, second.Extracted, second.Indexed, second.Unchanged));
        Assert.Single((await _fixture.SearchAsync("waggle")).Hits);
    }

    [Fact]
    public async Task The_options_of_the_library_apply_to_extraction()
    {
        _fixture.List(Dances);
        _fixture.Put("dances", LibraryFixture.BeePdf);
        await using var library =
            await PaperLibrary.OpenAsync(_fixture.Options with { PdfWorkerPath = "nosuch-worker" }, Cancellation);

        var failure =
            Assert.Single((await library.IngestAsync(_fixture.Ingest, cancellationToken: Cancellation)).Failed);

        Assert.Equal(("dances", "extract"), (failure.Id, failure.Stage));
        Assert.Contains("nosuch-worker", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_download_is_reported_and_retried_by_a_later_ingest()
    {
        _fixture.List(Dances, Hive);
        var gone = await _fixture.IngestAsync();
        Assert.Equal(["dances", "hives"], gone.Failed.Select(failure => failure.Id));
        Assert.All(gone.Failed, failure => Assert.Equal("download", failure.Stage));
        Assert.All(gone.Failed, failure => Assert.Contains("404", failure.Reason, StringComparison.Ordinal));
        Assert.Equal(PassageKind.Note, (await _fixture.AskAsync("honey")).Hits[0].Passages.Single().Kind);

        _fixture.Web.Serve("/dances.pdf", WebResponses.Body(LibraryFixture.BeePdf));
        var later = await _fixture.IngestAsync();

        Assert.Equal((1, 1, 1), (later.Downloaded, later.Indexed, later.Failed.Count));
        Assert.Single((await _fixture.SearchAsync("waggle")).Hits);
    }

    [Fact]
    public async Task Without_retry_known_failures_are_reported_without_a_request()
    {
        _fixture.List(Dances, Hive);
        await _fixture.IngestAsync();
        var asked = _fixture.Web.Requests.Count;

        var again = await _fixture.IngestAsync(_fixture.Ingest with { RetryFailed = false });

        Assert.Equal(asked, _fixture.Web.Requests.Count);
        Assert.Equal((2, 0, 2), (again.Failed.Count, again.Indexed, again.Unchanged));
    }

    [Fact]
    public async Task A_PDF_that_the_user_adds_after_a_failure_is_read_without_retry()
    {
        _fixture.List(Dances);
        await _fixture.IngestAsync();
        _fixture.Put("dances", LibraryFixture.BeePdf);

        var again = await _fixture.IngestAsync(_fixture.Ingest with { RetryFailed = false });

        Assert.Equal((0, 1, 1), (again.Failed.Count, again.Extracted, again.Indexed));
        Assert.Single((await _fixture.SearchAsync("waggle")).Hits);
    }

    [Fact]
    public async Task An_exhausted_network_budget_fails_only_its_papers()
    {
        _fixture.List(Dances, Hive);
        _fixture.Put("dances", LibraryFixture.BeePdf);
        _fixture.Web.Serve("/hives.pdf", WebResponses.Hang);

        var result = await _fixture.IngestAsync(_fixture.Ingest with { NetworkBudget = TimeSpan.FromMilliseconds(50) });

        Assert.Equal("hives", Assert.Single(result.Failed).Id);
        Assert.Equal(2, result.Indexed);
    }

    [Fact]
    public async Task A_delisted_paper_remains_until_it_is_pruned()
    {
        _fixture.Put("dances", LibraryFixture.BeePdf);
        _fixture.Put("hives", LibraryFixture.BeePdf);
        _fixture.List(Dances, Hive);
        await _fixture.IngestAsync();
        _fixture.List(Dances);
        await using var library = await _fixture.OpenAsync();

        var unpruned = await library.IngestAsync(_fixture.Ingest, cancellationToken: Cancellation);
        Assert.Contains("hives", Assert.Single(unpruned.Notices), StringComparison.Ordinal);
        Assert.NotNull(await library.GetAsync(new PaperId("hives"), Cancellation));
        Assert.Empty(unpruned.Removed);

        var pruned = await library.IngestAsync(_fixture.Ingest with { Prune = true }, cancellationToken: Cancellation);
        Assert.Equal([new PaperId("hives")], pruned.Removed);
        Assert.Equal(["papers.md"], pruned.Sources);
        Assert.Null(await library.GetAsync(new PaperId("hives"), Cancellation));
        Assert.Empty((await _fixture.IngestAsync()).Notices);
    }

    [Theory]
    [InlineData("a.md", "b.md")]
    [InlineData("b.md", "a.md")]
    public async Task A_paper_that_another_source_still_lists_is_not_pruned(params string[] order)
    {
        _fixture.Put("hives", LibraryFixture.BeePdf);
        var sources = order.Select(list => _fixture.ListAs(list, Hive, Other(list))).ToArray();
        await _fixture.IngestAsync(_fixture.Ingest with { Sources = sources });
        _fixture.ListAs("a.md", Other("a.md"));

        var result = await _fixture.IngestAsync(_fixture.Ingest with { Sources = sources, Prune = true });

        Assert.Equal(3, result.Papers);
        Assert.Single((await _fixture.SearchAsync("honey")).Hits);
    }

    [Fact]
    public async Task A_canceled_ingest_leaves_the_index_unchanged_and_the_next_one_continues()
    {
        _fixture.Put("dances", LibraryFixture.BeePdf);
        _fixture.List(Dances);
        await _fixture.IngestAsync();
        var before = _fixture.IndexFiles();
        _fixture.List(Dances, Hive);
        using var cancel = new CancellationTokenSource();
        _fixture.Web.Serve("/hives.pdf", (_, _, _) => cancel.CancelAsync(), WebResponses.Body(LibraryFixture.BeePdf));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _fixture.IngestAsync(cancellationToken: cancel.Token));
        Assert.Equal(before, _fixture.IndexFiles());

        Assert.Equal((1, 0), await _fixture.IngestAsync() is var next ? (next.Indexed, next.Failed.Count) : default);
    }

    [Fact]
    public async Task A_concurrent_second_ingest_is_rejected_and_the_first_one_continues()
    {
        var (asked, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        _fixture.List(Dances);
        _fixture.Web.Serve("/dances.pdf", async (request, stream, stop) =>
        {
            asked.TrySetResult();
            await go.Task;
            await WebResponses.Body(LibraryFixture.BeePdf)(request, stream, stop);
        });
        var first = _fixture.IngestAsync();
        await asked.Task;

        var error = await ErrorAssert.ThrowsAsync(SearchPapersError.IndexLocked, () => _fixture.IngestAsync());
        go.SetResult();

        Assert.Equal(Path.GetFullPath(_fixture.Options.IndexPath), error.Path);
        Assert.Equal(1, (await first).Downloaded);
    }

    [Fact]
    public async Task Searches_and_counts_work_while_papers_are_added_and_removed()
    {
        _fixture.List(Items(12));
        await _fixture.IngestAsync();
        await using var library = await _fixture.OpenAsync();
        using var done = new CancellationTokenSource();
        var searching = Enumerable.Range(0, 2).Select(_ => SearchUntilAsync(library, done.Token)).ToList();

        foreach (var count in new[] { 13, 20, 6, 7, 30 })
        {
            _fixture.List(Items(count));
            await library.IngestAsync(_fixture.Ingest with { Prune = true }, cancellationToken: Cancellation);
            Assert.Equal(count, (await library.GetStatusAsync(Cancellation)).Papers);
        }

        await done.CancelAsync();
        Assert.All(await Task.WhenAll(searching), searches => Assert.InRange(searches, 1, int.MaxValue));
    }

    [Fact]
    public async Task Progress_is_reported_for_sources_papers_and_index()
    {
        _fixture.List(Items(5));
        var steps = new List<IngestProgress>();
        await using var library = await _fixture.OpenAsync();

        await library.IngestAsync(_fixture.Ingest, new SynchronousProgress<IngestProgress>(steps.Add), Cancellation);

        Assert.Equal(new IngestProgress("list", 5, 5), steps[0]);
        Assert.Equal(5, steps.Count(step => step.Stage == "extract"));
        Assert.Equal(new IngestProgress("index", 5, 5), steps[^1]);
    }

    [Fact]
    public async Task Without_a_source_the_built_in_list_is_read()
    {
        var result = await _fixture.IngestAsync(new IngestOptions { NetworkBudget = TimeSpan.Zero });

        Assert.InRange(result.Papers, 20, 1000);
        Assert.Equal(result.Papers, result.Indexed);
        Assert.NotEmpty((await _fixture.AskAsync("which papers bound generalization via stability")).Hits);
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
            var results = await library.SearchAsync("bees hives", cancellationToken: Cancellation);
            Assert.NotEmpty(results.Hits);
            Assert.InRange((await library.GetStatusAsync(Cancellation)).Papers, 6, 30);
            searches++;
        }
        while (!done.IsCancellationRequested);
        return searches;
    }
}
