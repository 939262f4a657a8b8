using SearchPapers.Download.Catalog;
using SearchPapers.Indexing.Generations;
using SearchPapers.Maintenance;

namespace SearchPapers;

public sealed partial class PaperLibrary
{
    /// <summary>Removes papers from the index and the catalog.</summary>
    /// <remarks>
    /// The index changes atomically. Unknown ids are reported in <see cref="UpdateResult.Failed"/> with similar ids,
    /// and the others are removed. Ingesting a source that still names a removed paper adds it again. PDFs and
    /// extracted texts stay in the corpus folder.
    /// </remarks>
    /// <param name="ids">The papers' ids; at least one.</param>
    /// <param name="cancellationToken">Stops the removal. The index stays as it was.</param>
    /// <returns>The removed papers and the unknown ids.</returns>
    /// <exception cref="ArgumentException"><paramref name="ids"/> is empty.</exception>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.CorpusFormat"/>: the catalog cannot be read;
    /// <see cref="SearchPapersError.IndexNotFound"/>: there is no index yet;
    /// <see cref="SearchPapersError.IndexLocked"/>: another writer is using the index;
    /// <see cref="SearchPapersError.IndexFormat"/>: the index was built with another encoder.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The library is closed.</exception>
    public Task<UpdateResult> RemoveAsync(
        IReadOnlyCollection<PaperId> ids, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentOutOfRangeException.ThrowIfZero(ids.Count, nameof(ids));
        return RemoveAsync(removal => removal.RemoveAsync(ids, cancellationToken), cancellationToken);
    }

    /// <summary>Removes the papers of a source that no other source names.</summary>
    /// <remarks>Otherwise like <see cref="RemoveAsync(IReadOnlyCollection{PaperId}, CancellationToken)"/>.</remarks>
    /// <param name="source">The path of the source, or its name in <see cref="LibraryStatus.Sources"/>.</param>
    /// <param name="cancellationToken">Stops the removal. The index stays as it was.</param>
    /// <returns>
    /// The removed papers. <see cref="UpdateResult.Failed"/> has the source if no paper comes from it.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="source"/> is empty.</exception>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.CorpusFormat"/>: the catalog cannot be read;
    /// <see cref="SearchPapersError.IndexNotFound"/>: there is no index yet;
    /// <see cref="SearchPapersError.IndexLocked"/>: another writer is using the index;
    /// <see cref="SearchPapersError.IndexFormat"/>: the index was built with another encoder.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The library is closed.</exception>
    public Task<UpdateResult> RemoveSourceAsync(string source, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        return RemoveAsync(
            removal => removal.RemoveSourceAsync([_corpus.SourceNameOf(source), source], cancellationToken),
            cancellationToken);
    }

    private async Task<UpdateResult> RemoveAsync(
        Func<PaperRemoval, Task<UpdateResult>> remove, CancellationToken cancellationToken)
    {
        if (!HasIndex && !File.Exists(_corpus.CatalogPath))
        {
            throw IndexErrors.NotFound(_folder.Path);
        }

        return await WriteAsync(
            async (indexed, encoder) =>
            {
                using var catalog =
                    await PaperCatalog.OpenAsync(_corpus.CatalogPath, cancellationToken).ConfigureAwait(false);
                var result = await remove(new PaperRemoval(_folder, indexed, encoder, catalog)).ConfigureAwait(false);
                LogRemoved(result);
                return result;
            },
            cancellationToken).ConfigureAwait(false);
    }
}
