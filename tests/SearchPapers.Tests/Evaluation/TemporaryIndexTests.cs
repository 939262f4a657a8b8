using SearchPapers.Evaluation;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Evaluation;

public sealed class TemporaryIndexTests
{
    [Fact]
    public async Task The_folder_is_there_while_it_is_searched_and_gone_afterwards()
    {
        var index = new TemporaryIndex(encoder: null);

        await index.BuildAsync(() => Some.Entries, TestContext.Current.CancellationToken);
        var library = PaperLibrary.Open(new PaperLibraryOptions { CorpusPath = index.FolderPath, IndexPath = index.IndexPath });
        var found = await library.AskAsync("bee dance", cancellationToken: TestContext.Current.CancellationToken);
        await library.DisposeAsync();
        var wasThere = Directory.Exists(index.FolderPath);
        await index.DisposeAsync();

        Assert.Equal("dances", found.Hits[0].Paper.Id.Value);
        Assert.True(wasThere);
        Assert.False(Directory.Exists(index.FolderPath));
    }

    [Fact]
    public async Task The_folder_of_a_build_that_fails_is_gone()
    {
        var index = new TemporaryIndex(encoder: null);

        await Assert.ThrowsAsync<InvalidDataException>(
            () => index.BuildAsync(() => throw new InvalidDataException(), TestContext.Current.CancellationToken));
        await index.DisposeAsync();

        Assert.False(Directory.Exists(index.FolderPath));
    }

    [Fact]
    public async Task A_build_that_cannot_be_stopped_is_not_waited_for_and_leaves_nothing()
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
        var isGone = !Directory.Exists(index.FolderPath);
        release.Set();

        Assert.True(isGone);
    }
}
