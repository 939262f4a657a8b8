using System.CommandLine;

namespace SearchPapers.Cli.Output;

/// <summary>Tells on standard error what went wrong and how to do it right.</summary>
internal static class ErrorText
{
    public static int WrongUse(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine(error.Message);
        }

        var command = parsed.CommandResult.Command;
        var path = command is RootCommand ? "searchpapers" : $"searchpapers {command.Name}";
        Console.Error.WriteLine($"\"{path} --help\" shows how it is used.");
        return ExitCode.Broken;
    }

    public static int Failure(Exception exception)
    {
        Console.Error.WriteLine(exception switch
        {
            SearchPapersException => exception.Message,
            IOException or UnauthorizedAccessException =>
                $"{exception.Message.TrimEnd('.')}. Make room there, or make it writable, and run the command again: what was " +
                "done so far is kept. --corpus and --index name other folders.",
            _ => $"Unexpected error, please report it: {exception}",
        });
        return ExitCode.Broken;
    }
}
