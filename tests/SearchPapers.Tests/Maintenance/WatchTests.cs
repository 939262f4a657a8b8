using Microsoft.Extensions.Time.Testing;
using SearchPapers.Indexing.Generations;
using SearchPapers.Maintenance;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Maintenance;

public sealed class WatchTests : IAsyncDisposable
{
    private const string Dances = "[What a bee dances](https://example.org/dances.html): Films bees.";
    private const string Roads = "[Shortest paths on a map](https://example.org/roads.html): Finds a route.";

    private static readonly TimeSpan Never = Timeout.InfiniteTimeSpan;

    private readonly LibraryFixture _bench = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2018, 7, 10, 0, 0, 0, TimeSpan.Zero));

    public WatchTests() => _bench.List(Dances);

    private static CancellationToken Stop => LibraryFixture.Stop;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_watch_takes_in_what_is_there_and_then_each_change()
    {
        await using var library = await OpenAsync();
        await using var changes = library.WatchAsync(_bench.Ingest, Stop).GetAsyncEnumerator(Stop);

        await changes.MoveNextAsync();
        var first = changes.Current;
        _bench.List(Dances, Roads);
        await PassTimeUntil(changes.MoveNextAsync().AsTask());

        Assert.Equal(1, first.Indexed);
        Assert.Equal([_bench.ListPath], changes.Current.Sources);
        Assert.Equal((2, 1), (changes.Current.Papers, changes.Current.Indexed));
    }

    [Fact]
    public async Task A_list_that_is_gone_is_told_and_taken_in_when_it_is_back()
    {
        await using var library = await OpenAsync();
        await using var changes = library.WatchAsync(_bench.Ingest, Stop).GetAsyncEnumerator(Stop);
        await changes.MoveNextAsync();

        File.Delete(_bench.ListPath);
        await PassTimeUntil(changes.MoveNextAsync().AsTask());
        var gone = changes.Current;
        _bench.List(Roads);
        await PassTimeUntil(changes.MoveNextAsync().AsTask());

        Assert.Equal((SearchPapersError.CorpusFormat, _bench.ListPath), (gone.Error!.Error, gone.Error.Path));
        Assert.Empty(gone.Failed);
        Assert.Equal([_bench.ListPath], gone.Sources);
        Assert.Equal(1, changes.Current.Indexed);
    }

    [Fact]
    public async Task A_watch_waits_for_another_ingest_to_end()
    {
        await using var library = await OpenAsync();
        await using var changes = library.WatchAsync(_bench.Ingest, Stop).GetAsyncEnumerator(Stop);
        Task<bool> first;
        using (new IndexFolder(_bench.Options.IndexPath).Lock())
        {
            first = changes.MoveNextAsync().AsTask();
            _time.Advance(TimeSpan.FromMinutes(1));
            Assert.False(first.IsCompleted);
        }

        await PassTimeUntil(first);

        Assert.Equal(1, changes.Current.Indexed);
    }

    [Fact]
    public async Task A_watch_ends_when_it_is_stopped()
    {
        await using var library = await OpenAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        await using var changes = library.WatchAsync(_bench.Ingest, stop.Token).GetAsyncEnumerator(Stop);
        await changes.MoveNextAsync();

        var next = changes.MoveNextAsync().AsTask();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    [Fact]
    public async Task Files_that_come_into_a_folder_change_and_go_are_seen_by_the_clock_alone()
    {
        using var folder = new TemporaryFolder();
        var (kept, added) = (folder["kept.pdf"], Path.Combine(folder["later"], "added.pdf"));
        await File.WriteAllTextAsync(kept, "one", Stop);
        using var watch = new SourceWatcher([folder.Path], _time, TimeSpan.FromSeconds(5));

        Directory.CreateDirectory(folder["later"]);
        await File.WriteAllTextAsync(added, "new", Stop);
        Assert.Equal([added], await NextAsync(watch));
        await File.WriteAllTextAsync(kept, "another", Stop);
        Assert.Equal([kept], await NextAsync(watch));
        File.Delete(added);
        Assert.Equal([added], await NextAsync(watch));
    }

    [Fact]
    public async Task What_the_system_tells_of_a_file_wakes_a_watch_without_the_clock()
    {
        using var watch = new SourceWatcher([_bench.ListPath], _time, Never);

        var next = watch.WaitForChangesAsync(Stop);
        _bench.List(Dances, Roads);

        Assert.Equal([_bench.ListPath], await PassTimeUntil(next));
    }

    [Fact]
    public async Task A_file_that_is_still_being_written_is_waited_for()
    {
        using var watch = new SourceWatcher([_bench.ListPath], _time, TimeSpan.FromSeconds(5));
        var next = watch.WaitForChangesAsync(Stop);
        for (var line = 0; line < 5; line++)
        {
            await File.AppendAllTextAsync(_bench.ListPath, "- more\n", Stop);
            _time.Advance(TimeSpan.FromMilliseconds(100));
            Assert.False(next.IsCompleted);
        }

        Assert.Equal([_bench.ListPath], await PassTimeUntil(next));
    }

    private Task<PaperLibrary> OpenAsync() => PaperLibrary.OpenAsync(_bench.Options with { TimeProvider = _time }, Stop);

    private Task<IReadOnlyList<string>> NextAsync(SourceWatcher watch) => PassTimeUntil(watch.WaitForChangesAsync(Stop));

    private async Task<T> PassTimeUntil<T>(Task<T> happens)
    {
        while (!happens.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        return await happens;
    }
}
