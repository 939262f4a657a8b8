using SearchPapers.Evaluation;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Evaluation;

public sealed class TemporaryIndexTests
{
    [Fact]
    public async Task The_folder_exists_until_the_index_is_disposed()
    {
        var index = new TemporaryIndex(encoder: null);

        await index.BuildAsync(() => Some.Entries, TestContext.Current.CancellationToken);
        var library = PaperLibrary.Open(
            new PaperLibraryOptions { CorpusPath = index.FolderPath, IndexPath = index.IndexPath });
        var found = await library.AskAsync("bee dance", cancellationToken: TestContext.Current.CancellationToken);
        await library.DisposeAsync();
        var existed = Directory.Exists(index.FolderPath);
        await index.DisposeAsync();

        Assert.Equal("dances", found.Hits[0].Paper.Id.Value);
        Assert.True(existed);
        Assert.False(Directory.Exists(index.FolderPath));
    }

    [Fact]
    public async Task The_folder_of_a_failed_build_is_deleted()
    {
        var index = new TemporaryIndex(encoder: null);

        await Assert.ThrowsAsync<InvalidDataException>(
            () => index.BuildAsync(() => throw new InvalidDataException(), TestContext.Current.CancellationToken));
        await index.DisposeAsync();

        Assert.False(Directory.Exists(index.FolderPath));
    }

    [Fact]
    public async Task Disposal_deletes_the_folder_of_a_build_that_does_not_stop()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var release = new ManualResetEventSlim();
        var index = new TemporaryIndex(encoder: null);

        var build = index.BuildAsync(
            () =>
            {
                stop.Cancel();
                release.Wait(TestContext.Current.CancellationToken);
                return Some.Entries;
            },
            stop.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => build);
        await index.DisposeAsync();
        var isDeleted = !Directory.Exists(index.FolderPath);
        release.Set();

        Assert.True(isDeleted);
    }
}
