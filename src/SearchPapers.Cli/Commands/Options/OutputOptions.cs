using System.CommandLine;
using System.CommandLine.Parsing;
using SearchPapers.Cli.Output;

namespace SearchPapers.Cli.Commands.Options;

internal sealed class OutputOptions
{
    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print JSON, and nothing else, to standard output.",
    };

    private readonly Option<bool> _quiet = new("--quiet") { Description = "No progress and no notices." };

    private readonly Option<bool> _noColor = new("--no-color")
    {
        Description = "No colors, even on a terminal. Also: NO_COLOR.",
    };

    public OutputOptions(Command command)
    {
        foreach (var option in new[] { _json, _quiet, _noColor })
        {
            command.Options.Add(option);
        }
    }

    public bool IsJson(CommandResult result) => result.GetValue(_json);

    public Printer Printer(ParseResult parsed) => new(
        parsed.GetValue(_json), parsed.GetValue(_quiet), parsed.GetValue(_noColor));
}
