using SearchPapers.Download.Catalog;
using SearchPapers.Indexing.Generations;
using SearchPapers.Maintenance;

namespace SearchPapers;

public sealed partial class PaperLibrary
{
    /// <summary>Removes papers from the index, and from what an ingest remembers of them.</summary>
    /// <remarks>
    /// The index changes in one step. Ids that no paper has are in <see cref="UpdateResult.Failed"/>, with those that look like
    /// them, and the others are removed. A list that still names a removed paper brings it back with its next ingest. PDFs and
    /// what was read of them stay in the corpus folder.
    /// </remarks>
    /// <param name="ids">The papers' ids; at least one.</param>
    /// <param name="cancellationToken">Stops the removal; the index stays as it was.</param>
    /// <returns>What was removed, and what is not there.</returns>
    /// <exception cref="ArgumentException"><paramref name="ids"/> is empty.</exception>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.CorpusFormat"/>: the catalog cannot be read;
    /// <see cref="SearchPapersError.IndexNotFound"/>: nothing has been ingested yet;
    /// <see cref="SearchPapersError.IndexLocked"/>: an ingest is writing to the index;
    /// <see cref="SearchPapersError.IndexFormat"/>: the index was made with another encoder.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The library has been closed.</exception>
    public Task<UpdateResult> RemoveAsync(IReadOnlyCollection<PaperId> ids, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentOutOfRangeException.ThrowIfZero(ids.Count, nameof(ids));
        return RemoveAsync(removal => removal.OfAsync(ids, cancellationToken), cancellationToken);
    }

    /// <summary>Removes the papers of a reading list or a file of papers that no other one names.</summary>
    /// <remarks>All else is as in <see cref="RemoveAsync(IReadOnlyCollection{PaperId}, CancellationToken)"/>.</remarks>
    /// <param name="source">The path of the list or file, or its name as <see cref="LibraryStatus.Sources"/> has it.</param>
    /// <param name="cancellationToken">Stops the removal; the index stays as it was.</param>
    /// <returns>What was removed; the source is in <see cref="UpdateResult.Failed"/> where no paper is from it.</returns>
    /// <exception cref="ArgumentException"><paramref name="source"/> is empty.</exception>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.CorpusFormat"/>: the catalog cannot be read;
    /// <see cref="SearchPapersError.IndexNotFound"/>: nothing has been ingested yet;
    /// <see cref="SearchPapersError.IndexLocked"/>: an ingest is writing to the index;
    /// <see cref="SearchPapersError.IndexFormat"/>: the index was made with another encoder.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The library has been closed.</exception>
    public Task<UpdateResult> RemoveSourceAsync(string source, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        return RemoveAsync(
            removal => removal.OfSourceAsync([_corpus.SourceNameOf(source), source], cancellationToken), cancellationToken);
    }

    private async Task<UpdateResult> RemoveAsync(Func<PaperRemoval, Task<UpdateResult>> remove, CancellationToken cancellationToken)
    {
        if (!HasIndex && !File.Exists(_corpus.CatalogPath))
        {
            throw IndexErrors.NotFound(_folder.Path);
        }

        return await WriteAsync(
            async (indexed, encoder) =>
            {
                using var catalog = await PaperCatalog.OpenAsync(_corpus.CatalogPath, cancellationToken).ConfigureAwait(false);
                var result = await remove(new PaperRemoval(_folder, indexed, encoder, catalog)).ConfigureAwait(false);
                LogRemoved(result);
                return result;
            },
            cancellationToken).ConfigureAwait(false);
    }
}
