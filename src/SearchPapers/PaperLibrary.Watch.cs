using System.Runtime.CompilerServices;
using SearchPapers.Ingestion.Sources;
using SearchPapers.Maintenance;

namespace SearchPapers;

public sealed partial class PaperLibrary
{
    // How often files are looked at without being told of a change, and an index that another ingest has locked.
    private static readonly TimeSpan WatchPoll = TimeSpan.FromSeconds(5);

    /// <summary>Keeps the index in step with its sources until it is stopped.</summary>
    /// <remarks>
    /// It ingests the sources, then again whenever a file of them has come, changed or gone and is at rest. While another
    /// ingest is at work it waits for it. A round that could not be done at all, as when a list is gone, does not end the watch:
    /// its counts are 0, and <see cref="UpdateResult.Error"/> says why.
    /// </remarks>
    /// <param name="options">What to ingest; by default the default list.</param>
    /// <param name="cancellationToken">Stops the watch: the only way in which it ends.</param>
    /// <returns>
    /// What each round did, the first of them of the state at the beginning; <see cref="UpdateResult.Sources"/> has the files that
    /// it was about.
    /// </returns>
    /// <exception cref="OperationCanceledException">The watch was stopped.</exception>
    /// <exception cref="ObjectDisposedException">The library has been closed.</exception>
    public async IAsyncEnumerable<UpdateResult> WatchAsync(
        IngestOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        options ??= new IngestOptions();
        var changed = options.Sources.Count > 0 ? options.Sources : [DefaultReadingList.Find(_corpus) ?? DefaultReadingList.PathIn(_corpus)];
        using var watch = new SourceWatcher(changed, _options.TimeProvider, WatchPoll);
        while (true)
        {
            yield return await TakeInAsync(changed, options, cancellationToken).ConfigureAwait(false);
            changed = await watch.NextAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<UpdateResult> TakeInAsync(
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
                LogNotTakenIn(e);
                return new UpdateResult { Error = e, Sources = changed };
            }
        }
    }
}
