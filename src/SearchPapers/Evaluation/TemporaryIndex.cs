using SearchPapers.Encoders;
using SearchPapers.Indexing;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Papers;

namespace SearchPapers.Evaluation;

internal sealed class TemporaryIndex(PaperEncoder? encoder) : IAsyncDisposable
{
    // A build checks for cancellation between papers, but not while it fits LSA.
    private static readonly TimeSpan CancellationGracePeriod = TimeSpan.FromMilliseconds(50);

    private Task _build = Task.CompletedTask;

    public string FolderPath { get; } = Directory.CreateTempSubdirectory("searchpapers-eval-").FullName;

    public string IndexPath => Path.Combine(FolderPath, "index");

    public Task BuildAsync(Func<IReadOnlyList<IndexEntry>> read, CancellationToken cancellationToken)
    {
        _build = Task.Run(() => BuildAsync(read(), cancellationToken), CancellationToken.None);
        return _build.WaitAsync(cancellationToken);
    }

    /// <summary>Deletes the folder, even if a cancelled build is still running.</summary>
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
        var pretrained = await NamedEncoder.CreateAsync(encoder, cancellationToken).ConfigureAwait(false);
        var feed = await PaperFeed.ReadAsync(papers.OrderBy(paper => paper.Id).ToAsyncEnumerable(), cancellationToken)
            .ConfigureAwait(false);
        await new IndexUpdater(folder, current: null, pretrained).ApplyAsync(feed, [], cancellationToken)
            .ConfigureAwait(false);
    }

    // A failure to delete temporary files must not hide the error of the evaluation.
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
