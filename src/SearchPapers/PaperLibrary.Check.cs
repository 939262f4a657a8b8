using SearchPapers.Download.Files;
using SearchPapers.Encoders;
using SearchPapers.Indexing.Generations;
using SearchPapers.Maintenance;

namespace SearchPapers;

public sealed partial class PaperLibrary
{
    /// <summary>
    /// Checks that every listed paper is downloaded, read, indexed and found first by its own title.
    /// </summary>
    /// <remarks>
    /// Checks the catalog, each PDF, all index files, the encoder and the free disk space, and searches for each paper
    /// by its title. Writes nothing. Static, because a damaged library cannot be opened. Papers that a running ingest
    /// has not finished are reported as problems.
    /// </remarks>
    /// <param name="options">The folders and the encoder of the library.</param>
    /// <param name="progress">Receives a phrase for each step.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <returns>
    /// The problems, with what fixes each in <see cref="Problem.Fix"/>; empty if the library is healthy.
    /// </returns>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.IndexFormat"/>: the index folder is not an index;
    /// <see cref="SearchPapersError.CorpusFormat"/>: the catalog cannot be read.
    /// </exception>
    public static Task<IReadOnlyList<Problem>> CheckAsync(
        PaperLibraryOptions? options = null, IProgress<string>? progress = null,
        CancellationToken cancellationToken = default)
    {
        options = options is null ? new PaperLibraryOptions() : options with { };
        return Task.Run(
            async () =>
            {
                var (corpus, folder) = (new CorpusFolder(options.CorpusPath), new IndexFolder(options.IndexPath));
                var encoder = await NamedEncoder.CreateAsync(options.Encoder, cancellationToken).ConfigureAwait(false);
                var check = new LibraryCheck(corpus, folder, encoder, options.TimeProvider);
                return await check.RunAsync(progress, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken).WaitAsync(cancellationToken);
    }
}
