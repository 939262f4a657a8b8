using SearchPapers.Cli.Commands.Options;

namespace SearchPapers.Cli.Startup;

/// <summary>
/// Opens the library that a command line seems to name, while another core still finds out what it means.
/// </summary>
/// <remarks>Whoever has understood the command line takes it, if it is the one that is wanted.</remarks>
internal static class IndexPreopener
{
    private static (PaperLibraryOptions Options, Task<PaperLibrary> Library)? _opening;

    /// <summary>Begins, where the command line seems to be one that reads an index.</summary>
    public static void Start(string[] args)
    {
        var index = LibraryOptions.IndexFolder.Peek(args);
        if (!ReadsIndex(args, index))
        {
            return;
        }

        // Lucene.NET has two patterns compiled when it starts, which takes longer than to open an index. To read one,
        // no code has to be made; to build one, ML.NET makes some.
        AppContext.SetSwitch("System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported", false);
        var options = new PaperLibraryOptions
        {
            CorpusPath = LibraryOptions.CorpusFolder.Peek(args),
            IndexPath = index,
        };
        if (options.CorpusPath.Length > 0 && options.IndexPath.Length > 0)
        {
            _opening = (options, PaperLibrary.OpenAsync(options));
        }
    }

    /// <summary>Returns the library, if that is the one which has been opened.</summary>
    public static Task<PaperLibrary>? Take(PaperLibraryOptions options)
    {
        var opening = _opening;
        _opening = null;
        return opening is var (openedOptions, library) && openedOptions == options ? library : null;
    }

    // The first question of all has an index built before.
    private static bool ReadsIndex(string[] args, string index) => args switch
    {
        ["search" or "similar" or "show" or "status" or "open" or "export", ..] => true,
        ["ask", ..] => File.Exists(Path.Combine(index, "CURRENT")),
        _ => false,
    };
}
