using System.CommandLine;
using SearchPapers.Cli.Help;

namespace SearchPapers.Cli.Output.Terminal;

internal static class ErrorText
{
    public static int UsageError(ParseResult parsed) =>
        UsageError(parsed, parsed.Errors.Select(error => error.Message));

    public static int UsageError(ParseResult parsed, params IEnumerable<string> errors)
    {
        foreach (var error in errors)
        {
            TerminalWriter.Error(noColor: false).WriteLine(error);
        }

        var command = parsed.CommandResult.Command;
        var path = command is RootCommand ? "searchpapers" : $"searchpapers {command.Name}";
        TerminalWriter.Error(noColor: false).WriteLine($"\"{path} --help\" shows its usage.");
        return ExitCode.Error;
    }

    public static int Failure(Exception exception, Command command)
    {
        TerminalWriter.Error(noColor: false).WriteLine(exception switch
        {
            SearchPapersException error => FixCommands.MessageOf(error),
            IOException or UnauthorizedAccessException =>
                $"{exception.Message.TrimEnd('.')}. Free space there or make it writable, and run the command again: " +
                (command as CommandWithExamples)?.DiskHint,
            _ => $"Unexpected error, please report it: {exception}",
        });
        return ExitCode.Error;
    }
}
