using System.CommandLine;

namespace SearchPapers.Cli.Commands;

/// <summary>The options that every command has.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string> _corpus = new("--corpus")
    {
        Description = "The folder of lists, PDFs and their text. Also: SEARCHPAPERS_CORPUS.",
        HelpName = "DIR",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("SEARCHPAPERS_CORPUS") is { Length: > 0 } path ? path : "corpus",
    };

    private readonly Option<string> _index = new("--index")
    {
        Description = "The folder of the index. Also: SEARCHPAPERS_INDEX.",
        HelpName = "DIR",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("SEARCHPAPERS_INDEX") is { Length: > 0 } path ? path : "index",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object, and nothing else, to standard output." };

    private readonly Option<bool> _quiet = new("--quiet") { Description = "No progress and no notices." };

    private readonly Option<bool> _noColor = new("--no-color") { Description = "No colours, also on a terminal. Also: NO_COLOR." };

    public CommonOptions(Command command)
    {
        foreach (Option option in new Option[] { _corpus, _index, _json, _quiet, _noColor })
        {
            command.Options.Add(option);
        }
    }

    public PaperLibraryOptions LibraryOptions(ParseResult parsed) => new()
    {
        CorpusPath = parsed.GetRequiredValue(_corpus),
        IndexPath = parsed.GetRequiredValue(_index),
    };

    public Output.Printer Printer(ParseResult parsed) => new(
        parsed.GetValue(_json), parsed.GetValue(_quiet), parsed.GetValue(_noColor));
}
