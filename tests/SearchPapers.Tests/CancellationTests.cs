using SearchPapers.Encoders;
using SearchPapers.Encoders.Training;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests;

/// <summary>Whoever stops something is let go, also where it is held up by code that looks at no token.</summary>
public sealed class CancellationTests : IAsyncDisposable
{
    private const string Held = "held up";

    private readonly LibraryFixture _bench = new();
    private readonly TaskCompletionSource _entered = new();
    private readonly ManualResetEventSlim _goOn = new();
    private readonly CancellationTokenSource _stop = new();

    private static CancellationToken Stop => LibraryFixture.Stop;

    public async ValueTask DisposeAsync()
    {
        _goOn.Set();
        await _bench.DisposeAsync();
        _stop.Dispose();
    }

    [Fact]
    public async Task An_ingest_is_let_go_and_the_next_one_of_the_library_goes_on()
    {
        _bench.List(_bench.Item("dances", "What a bee dances", Held));
        await using var library = await OpenAsync();

        await AssertLetGoAsync(library.IngestAsync(_bench.Ingest, cancellationToken: _stop.Token));
        Assert.False(library.HasIndex);
        _goOn.Set();
        var next = await library.IngestAsync(_bench.Ingest, cancellationToken: Stop);

        Assert.Equal(1, next.Indexed);
    }

    [Fact]
    public async Task While_a_stopped_ingest_is_held_up_the_index_is_locked()
    {
        _bench.List(_bench.Item("dances", "What a bee dances", Held));
        await using var library = await OpenAsync();
        await AssertLetGoAsync(library.IngestAsync(_bench.Ingest, cancellationToken: _stop.Token));

        await using var other = await _bench.OpenAsync();
        await ErrorAssert.ThrowsAsync(
            SearchPapersError.IndexLocked, () => other.IngestAsync(_bench.Ingest, cancellationToken: Stop));
        _goOn.Set();
    }

    [Fact]
    public async Task A_search_is_let_go()
    {
        _bench.List(_bench.Item("dances", "What a bee dances", "Films bees."));
        await using var library = await OpenAsync();
        await library.IngestAsync(_bench.Ingest, cancellationToken: Stop);

        await AssertLetGoAsync(library.AskAsync(Held, cancellationToken: _stop.Token));
    }

    [Fact]
    public async Task An_evaluation_is_let_go()
    {
        using var folder = new BeirFolder();
        folder["corpus.jsonl"] = $$"""{"_id": "roads", "title": "Roads", "text": "{{Held}}"}""";

        await AssertLetGoAsync(PaperLibrary.EvaluateCollectionAsync(
            folder.Path, new PaperLibraryOptions { Encoder = Encoder() }, cancellationToken: _stop.Token));
    }

    [Fact]
    public async Task A_training_is_let_go_and_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllLinesAsync(folder["papers.jsonl"], SyntheticPapers.Lines(400), Stop);

        await AssertLetGoAsync(new EncoderTraining().RunAsync(
            [folder["papers.jsonl"]], folder["encoder"], new HeldUp(this), _stop.Token));
        _goOn.Set();

        Assert.False(File.Exists(Path.Combine(folder["encoder"], "report.json")));
    }

    [Fact]
    public async Task A_check_is_let_go()
    {
        _bench.List(_bench.Item("dances", "What a bee dances", "Films bees."));
        await _bench.IngestAsync();

        await AssertLetGoAsync(PaperLibrary.CheckAsync(_bench.Options, new HeldUp(this), _stop.Token));
    }

    private async Task AssertLetGoAsync(Task work)
    {
        await _entered.Task;
        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
        Assert.False(_goOn.IsSet);
    }

    private Task<PaperLibrary> OpenAsync() => PaperLibrary.OpenAsync(_bench.Options with { Encoder = Encoder() }, Stop);

    private PaperEncoder Encoder() => new(new FakeGenerator(text =>
    {
        if (text.Contains(Held, StringComparison.Ordinal))
        {
            HoldUp();
        }

        return [1f];
    }));

    private void HoldUp()
    {
        _entered.TrySetResult();
        _goOn.Wait(CancellationToken.None);
    }

    private sealed class HeldUp(CancellationTests test) : IProgress<string>
    {
        public void Report(string value) => test.HoldUp();
    }
}
