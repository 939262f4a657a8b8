using SearchPapers.Encoders;
using SearchPapers.Indexing;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Papers;

namespace SearchPapers.Evaluation;

/// <summary>An index in a folder of its own, which is gone when this is disposed of.</summary>
internal sealed class TemporaryIndex(PaperEncoder? encoder) : IAsyncDisposable
{
    // Between two papers a build stops at once, but while it learns a projection it cannot be stopped.
    private static readonly TimeSpan CancellationGracePeriod = TimeSpan.FromMilliseconds(50);

    private Task _build = Task.CompletedTask;

    public string FolderPath { get; } = Directory.CreateTempSubdirectory("searchpapers-eval-").FullName;

    public string IndexPath => Path.Combine(FolderPath, "index");

    /// <summary>Indexes papers as an ingest does.</summary>
    public Task BuildAsync(Func<IReadOnlyList<IndexEntry>> read, CancellationToken cancellationToken)
    {
        _build = Task.Run(() => BuildAsync(read(), cancellationToken), CancellationToken.None);
        return _build.WaitAsync(cancellationToken);
    }

    /// <summary>Removes the folder, also from under a build that was stopped and has not noticed yet.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAny(_build, Task.Delay(CancellationGracePeriod)).ConfigureAwait(false);
        Remove();
        if (!_build.IsCompleted)
        {
            _ = _build.ContinueWith(_ => Remove(), TaskScheduler.Default);
        }
    }

    private async Task BuildAsync(IReadOnlyList<IndexEntry> papers, CancellationToken cancellationToken)
    {
        var folder = new IndexFolder(IndexPath);
        using var folderLock = folder.Lock();
        var science = await NamedEncoder.CreateAsync(encoder, cancellationToken).ConfigureAwait(false);
        var feed = await PaperFeed.ReadAsync(papers.OrderBy(paper => paper.Id).ToAsyncEnumerable(), cancellationToken)
            .ConfigureAwait(false);
        await new IndexUpdater(folder, current: null, science).ApplyAsync(feed, [], cancellationToken).ConfigureAwait(false);
    }

    // What cannot be removed from the folder of temporary files must not hide why the evaluation failed.
    private void Remove()
    {
        try
        {
            Directory.Delete(FolderPath, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
