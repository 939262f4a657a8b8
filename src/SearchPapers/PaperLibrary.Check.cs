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
    /// It checks the catalog, each PDF, all files of the index, the encoder and the free disk space, and searches for each
    /// paper by its title. Nothing is written, and no library need be open: a damaged one cannot be opened. What a running
    /// ingest has not finished counts as a problem.
    /// </remarks>
    /// <param name="options">Where the library's files are, and its encoder.</param>
    /// <param name="progress">Receives a phrase for each step.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <returns>
    /// The problems, with what fixes each in <see cref="Problem.Fix"/>; empty if the library is healthy.
    /// </returns>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.IndexFormat"/>: the index folder holds something else than an index;
    /// <see cref="SearchPapersError.CorpusFormat"/>: the catalog cannot be read.
    /// </exception>
    public static Task<IReadOnlyList<Problem>> CheckAsync(
        PaperLibraryOptions? options = null, IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        options = options is null ? new PaperLibraryOptions() : options with { };
        return Task.Run(
            async () =>
            {
                var (corpus, folder) = (new CorpusFolder(options.CorpusPath), new IndexFolder(options.IndexPath));
                var encoder = await NamedEncoder.OfAsync(options.Encoder, cancellationToken).ConfigureAwait(false);
                var check = new LibraryCheck(corpus, folder, encoder, options.TimeProvider);
                return await check.RunAsync(progress, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken).WaitAsync(cancellationToken);
    }
}
