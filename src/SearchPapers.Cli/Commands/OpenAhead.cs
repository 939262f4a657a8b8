namespace SearchPapers.Cli.Commands;

/// <summary>Opens the library that a command line seems to name, while another core still finds out what it means.</summary>
/// <remarks>Whoever has understood the command line takes it, if it is the one that is wanted.</remarks>
internal static class OpenAhead
{
    private static (PaperLibraryOptions Options, Task<PaperLibrary> Library)? _begun;

    public static void Begin(string[] args)
    {
        var options = new PaperLibraryOptions
        {
            CorpusPath = LibraryOptions.CorpusFolder.Named(args),
            IndexPath = LibraryOptions.IndexFolder.Named(args),
        };
        if (options.CorpusPath.Length > 0 && options.IndexPath.Length > 0)
        {
            _begun = (options, PaperLibrary.OpenAsync(options));
        }
    }

    /// <summary>Returns the library, if that is the one which has been opened.</summary>
    public static Task<PaperLibrary>? Take(PaperLibraryOptions wanted)
    {
        var begun = _begun;
        _begun = null;
        return begun is var (options, library) && options == wanted ? library : null;
    }
}
