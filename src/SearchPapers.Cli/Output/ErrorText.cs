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
        var expected = exception is SearchPapersException or IOException or UnauthorizedAccessException;
        Console.Error.WriteLine(expected ? exception.Message : $"Unexpected error, please report it: {exception}");
        return ExitCode.Broken;
    }
}
