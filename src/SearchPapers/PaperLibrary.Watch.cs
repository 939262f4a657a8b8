using System.Runtime.CompilerServices;
using SearchPapers.Ingestion.Sources;
using SearchPapers.Maintenance;

namespace SearchPapers;

public sealed partial class PaperLibrary
{
    // The interval of checks without file system events, and of retries while another writer holds the index.
    private static readonly TimeSpan WatchPoll = TimeSpan.FromSeconds(5);

    /// <summary>Ingests sources, and again whenever their files change, until canceled.</summary>
    /// <remarks>
    /// A round starts when a file was added, changed or deleted and has not changed since. While another writer uses
    /// the index, the round waits. A failed round, for instance because a list is missing, does not end the watch: its
    /// counts are 0, and <see cref="UpdateResult.Error"/> has the cause.
    /// </remarks>
    /// <param name="options">What to ingest. The default is the default list.</param>
    /// <param name="cancellationToken">Ends the watch. There is no other way to end it.</param>
    /// <returns>
    /// One result per round. <see cref="UpdateResult.Sources"/> has the changed files; in the first round, the sources.
    /// </returns>
    /// <exception cref="OperationCanceledException">The watch was canceled.</exception>
    /// <exception cref="ObjectDisposedException">The library is closed.</exception>
    public async IAsyncEnumerable<UpdateResult> WatchAsync(
        IngestOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        options ??= new IngestOptions();
        var changed = options.Sources.Count > 0
            ? options.Sources
            : [DefaultReadingList.Find(_corpus) ?? DefaultReadingList.PathIn(_corpus)];
        using var watch = new SourceWatcher(changed, _options.TimeProvider, WatchPoll);
        while (true)
        {
            yield return await IngestChangesAsync(changed, options, cancellationToken).ConfigureAwait(false);
            changed = await watch.WaitForChangesAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<UpdateResult> IngestChangesAsync(
        IReadOnlyList<string> changed, IngestOptions options, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var result = await IngestAsync(options, progress: null, cancellationToken).ConfigureAwait(false);
                return result with { Sources = changed };
            }
            catch (SearchPapersException e) when (e.Error == SearchPapersError.IndexLocked)
            {
                await Task.Delay(WatchPoll, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
            }
            catch (SearchPapersException e)
            {
                LogRoundFailed(e);
                return new UpdateResult { Error = e, Sources = changed };
            }
        }
    }
}
