using SearchPapers.Download.Files;
using SearchPapers.Encoders;
using SearchPapers.Indexing.Generations;
using SearchPapers.Maintenance;

namespace SearchPapers;

public sealed partial class PaperLibrary
{
    /// <summary>
    /// Proves that every listed paper is fetched, read, indexed and found first by its own title, or tells what is wrong.
    /// </summary>
    /// <remarks>
    /// It looks at the catalog, at each PDF, at all of the index's files, at the encoder and at the room on the disk, and
    /// asks for each paper by its title. Nothing is written, and no library need be open: one that is damaged cannot be
    /// opened. What an ingest has not finished meanwhile looks wrong.
    /// </remarks>
    /// <param name="options">Where the library's files are, and its encoder.</param>
    /// <param name="progress">Is told in words what is being checked.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <returns>
    /// What is wrong, each with the command that mends it in <see cref="Problem.Mend"/>; nothing where the library is healthy.
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
                var commands = new FixCommands(corpus, folder.Path, FolderOptions(options));
                var check = new LibraryCheck(corpus, folder, encoder, commands, options.TimeProvider);
                return await check.RunAsync(progress, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken).WaitAsync(cancellationToken);
    }

    private static string FolderOptions(PaperLibraryOptions options)
    {
        var usual = new PaperLibraryOptions();
        string Option(string name, string path, string standard) =>
            path == standard ? "" : $" {name} {FixCommands.Quoted(path)}";
        return Option("--corpus", options.CorpusPath, usual.CorpusPath) + Option("--index", options.IndexPath, usual.IndexPath);
    }
}
