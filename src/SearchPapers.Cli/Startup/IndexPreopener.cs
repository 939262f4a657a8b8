using SearchPapers.Cli.Commands.Options;

namespace SearchPapers.Cli.Startup;

/// <summary>Opens the index that the unparsed command line seems to name, while it is parsed on another core.</summary>
internal static class IndexPreopener
{
    private static (PaperLibraryOptions Options, Task<PaperLibrary> Library)? _opening;

    /// <summary>Starts opening the index if the command seems to read one.</summary>
    public static void Start(string[] args)
    {
        var index = LibraryOptions.IndexFolder.Peek(args);
        if (!ReadsIndex(args, index))
        {
            return;
        }

        // Lucene.NET compiles two regular expressions at start-up, which takes longer than opening an index. Without
        // dynamic code they are interpreted. Reading an index needs no dynamic code; building one does (ML.NET).
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

    /// <summary>Returns the library if it was opened with these options, otherwise null.</summary>
    public static Task<PaperLibrary>? Take(PaperLibraryOptions options)
    {
        var opening = _opening;
        _opening = null;
        return opening is var (openedOptions, library) && openedOptions == options ? library : null;
    }

    // The first question builds the index.
    private static bool ReadsIndex(string[] args, string index) => args switch
    {
        ["search" or "similar" or "show" or "status" or "open" or "export", ..] => true,
        ["ask", ..] => File.Exists(Path.Combine(index, "CURRENT")),
        _ => false,
    };
}
