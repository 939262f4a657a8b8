using SearchPapers.Encoders;
using SearchPapers.Encoders.Training;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests;

/// <summary>A canceled call returns even while code that ignores the token blocks it.</summary>
public sealed class CancellationTests : IAsyncDisposable
{
    private const string BlockingText = "this text blocks the encoder";

    private readonly LibraryFixture _fixture = new();
    private readonly TaskCompletionSource _blocked = new();
    private readonly ManualResetEventSlim _unblock = new();
    private readonly CancellationTokenSource _stop = new();

    private static CancellationToken Cancellation => LibraryFixture.Cancellation;

    public async ValueTask DisposeAsync()
    {
        _unblock.Set();
        await _fixture.DisposeAsync();
        _stop.Dispose();
    }

    [Fact]
    public async Task A_canceled_ingest_returns_and_the_next_one_runs()
    {
        _fixture.List(_fixture.Item("dances", "What a bee dances", BlockingText));
        await using var library = await OpenAsync();

        await AssertCanceledAsync(library.IngestAsync(_fixture.Ingest, cancellationToken: _stop.Token));
        Assert.False(library.HasIndex);
        _unblock.Set();
        var next = await library.IngestAsync(_fixture.Ingest, cancellationToken: Cancellation);

        Assert.Equal(1, next.Indexed);
    }

    [Fact]
    public async Task The_index_is_locked_while_a_canceled_ingest_is_still_blocked()
    {
        _fixture.List(_fixture.Item("dances", "What a bee dances", BlockingText));
        await using var library = await OpenAsync();
        await AssertCanceledAsync(library.IngestAsync(_fixture.Ingest, cancellationToken: _stop.Token));

        await using var other = await _fixture.OpenAsync();
        await ErrorAssert.ThrowsAsync(
            SearchPapersError.IndexLocked, () => other.IngestAsync(_fixture.Ingest, cancellationToken: Cancellation));
        _unblock.Set();
    }

    [Fact]
    public async Task A_canceled_search_returns()
    {
        _fixture.List(_fixture.Item("dances", "What a bee dances", "Films bees."));
        await using var library = await OpenAsync();
        await library.IngestAsync(_fixture.Ingest, cancellationToken: Cancellation);

        await AssertCanceledAsync(library.AskAsync(BlockingText, cancellationToken: _stop.Token));
    }

    [Fact]
    public async Task A_canceled_evaluation_returns()
    {
        using var folder = new BeirFolder();
        folder["corpus.jsonl"] = $$"""{"_id": "roads", "title": "Roads", "text": "{{BlockingText}}"}""";

        await AssertCanceledAsync(PaperLibrary.EvaluateCollectionAsync(
            folder.Path, new PaperLibraryOptions { Encoder = Encoder() }, cancellationToken: _stop.Token));
    }

    [Fact]
    public async Task A_canceled_training_returns_and_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllLinesAsync(folder["papers.jsonl"], SyntheticPaper.Lines(400), Cancellation);

        await AssertCanceledAsync(new EncoderTraining().RunAsync(
            [folder["papers.jsonl"]], folder["encoder"], new SynchronousProgress<string>(_ => Block()), _stop.Token));
        _unblock.Set();

        Assert.False(File.Exists(Path.Combine(folder["encoder"], "report.json")));
    }

    [Fact]
    public async Task A_canceled_check_returns()
    {
        _fixture.List(_fixture.Item("dances", "What a bee dances", "Films bees."));
        await _fixture.IngestAsync();

        await AssertCanceledAsync(
            PaperLibrary.CheckAsync(_fixture.Options, new SynchronousProgress<string>(_ => Block()), _stop.Token));
    }

    private async Task AssertCanceledAsync(Task work)
    {
        await _blocked.Task;
        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
        Assert.False(_unblock.IsSet);
    }

    private Task<PaperLibrary> OpenAsync() =>
        PaperLibrary.OpenAsync(_fixture.Options with { Encoder = Encoder() }, Cancellation);

    private PaperEncoder Encoder() => new(new FakeGenerator(text =>
    {
        if (text.Contains(BlockingText, StringComparison.Ordinal))
        {
            Block();
        }

        return [1f];
    }));

    private void Block()
    {
        _blocked.TrySetResult();
        _unblock.Wait(CancellationToken.None);
    }
}
