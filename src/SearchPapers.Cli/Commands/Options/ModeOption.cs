using System.CommandLine;

namespace SearchPapers.Cli.Commands.Options;

internal sealed class ModeOption
{
    private readonly Option<string?> _mode;

    public ModeOption(Command command, string description, string? defaultMode)
    {
        _mode = new Option<string?>("--mode") { Description = description, HelpName = "MODE" };
        if (defaultMode is not null)
        {
            _mode.DefaultValueFactory = _ => defaultMode;
        }

        _mode.AcceptOnlyFromAmong("hybrid", "keyword", "semantic");
        command.Options.Add(_mode);
    }

    /// <summary>Returns the mode, or null if none is given and there is no default.</summary>
    public SearchMode? Read(ParseResult parsed) =>
        parsed.GetValue(_mode) is { } name ? Enum.Parse<SearchMode>(name, ignoreCase: true) : null;
}
