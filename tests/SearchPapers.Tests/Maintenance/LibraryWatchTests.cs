using Microsoft.Extensions.Time.Testing;
using SearchPapers.Indexing.Generations;
using SearchPapers.Maintenance;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Maintenance;

public sealed class LibraryWatchTests : IAsyncDisposable
{
    private const string Dances = "[What a bee dances](https://example.org/dances.html): Films bees.";
    private const string Roads = "[Shortest paths on a map](https://example.org/roads.html): Finds a route.";

    private static readonly TimeSpan Never = Timeout.InfiniteTimeSpan;

    private readonly LibraryFixture _fixture = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2018, 7, 10, 0, 0, 0, TimeSpan.Zero));

    public LibraryWatchTests() => _fixture.List(Dances);

    private static CancellationToken Cancellation => LibraryFixture.Cancellation;

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task A_watch_ingests_existing_papers_and_then_each_change()
    {
        await using var library = await OpenAsync();
        await using var changes = library.WatchAsync(_fixture.Ingest, Cancellation).GetAsyncEnumerator(Cancellation);

        await changes.MoveNextAsync();
        var first = changes.Current;
        _fixture.List(Dances, Roads);
        await PassTimeUntil(changes.MoveNextAsync().AsTask());

        Assert.Equal(1, first.Indexed);
        Assert.Equal([_fixture.ListPath], changes.Current.Sources);
        Assert.Equal((2, 1), (changes.Current.Papers, changes.Current.Indexed));
    }

    [Fact]
    public async Task A_deleted_list_is_reported_and_ingested_when_it_is_back()
    {
        await using var library = await OpenAsync();
        await using var changes = library.WatchAsync(_fixture.Ingest, Cancellation).GetAsyncEnumerator(Cancellation);
        await changes.MoveNextAsync();

        File.Delete(_fixture.ListPath);
        await PassTimeUntil(changes.MoveNextAsync().AsTask());
        var deleted = changes.Current;
        _fixture.List(Roads);
        await PassTimeUntil(changes.MoveNextAsync().AsTask());

        Assert.Equal((SearchPapersError.CorpusFormat, _fixture.ListPath), (deleted.Error!.Error, deleted.Error.Path));
        Assert.Empty(deleted.Failed);
        Assert.Equal([_fixture.ListPath], deleted.Sources);
        Assert.Equal(1, changes.Current.Indexed);
    }

    [Fact]
    public async Task A_watch_waits_for_another_ingest_to_end()
    {
        await using var library = await OpenAsync();
        await using var changes = library.WatchAsync(_fixture.Ingest, Cancellation).GetAsyncEnumerator(Cancellation);
        Task<bool> first;
        using (new IndexFolder(_fixture.Options.IndexPath).Lock())
        {
            first = changes.MoveNextAsync().AsTask();
            _time.Advance(TimeSpan.FromMinutes(1));
            Assert.False(first.IsCompleted);
        }

        await PassTimeUntil(first);

        Assert.Equal(1, changes.Current.Indexed);
    }

    [Fact]
    public async Task A_watch_ends_when_it_is_cancelled()
    {
        await using var library = await OpenAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await using var changes = library.WatchAsync(_fixture.Ingest, stop.Token).GetAsyncEnumerator(Cancellation);
        await changes.MoveNextAsync();

        var next = changes.MoveNextAsync().AsTask();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    [Fact]
    public async Task Added_changed_and_removed_files_of_a_folder_are_found_by_polling()
    {
        using var folder = new TemporaryFolder();
        var (existing, added) = (folder["existing.pdf"], Path.Combine(folder["later"], "added.pdf"));
        await File.WriteAllTextAsync(existing, "one", Cancellation);
        using var watch = new SourceWatcher([folder.Path], _time, TimeSpan.FromSeconds(5));

        Directory.CreateDirectory(folder["later"]);
        await File.WriteAllTextAsync(added, "new", Cancellation);
        Assert.Equal([added], await NextAsync(watch));
        await File.WriteAllTextAsync(existing, "another", Cancellation);
        Assert.Equal([existing], await NextAsync(watch));
        File.Delete(added);
        Assert.Equal([added], await NextAsync(watch));
    }

    [Fact]
    public async Task A_file_system_event_wakes_a_watch_without_polling()
    {
        using var watch = new SourceWatcher([_fixture.ListPath], _time, Never);

        var next = watch.WaitForChangesAsync(Cancellation);
        _fixture.List(Dances, Roads);

        Assert.Equal([_fixture.ListPath], await PassTimeUntil(next));
    }

    [Fact]
    public async Task A_watch_waits_until_a_file_is_no_longer_written()
    {
        using var watch = new SourceWatcher([_fixture.ListPath], _time, TimeSpan.FromSeconds(5));
        var next = watch.WaitForChangesAsync(Cancellation);
        for (var line = 0; line < 5; line++)
        {
            await File.AppendAllTextAsync(_fixture.ListPath, "- more\n", Cancellation);
            _time.Advance(TimeSpan.FromMilliseconds(100));
            Assert.False(next.IsCompleted);
        }

        Assert.Equal([_fixture.ListPath], await PassTimeUntil(next));
    }

    private Task<PaperLibrary> OpenAsync() =>
        PaperLibrary.OpenAsync(_fixture.Options with { TimeProvider = _time }, Cancellation);

    private Task<IReadOnlyList<string>> NextAsync(SourceWatcher watch) =>
        PassTimeUntil(watch.WaitForChangesAsync(Cancellation));

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
