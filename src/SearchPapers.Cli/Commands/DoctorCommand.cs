using System.CommandLine;
using SearchPapers.Cli.Commands.Options;
using SearchPapers.Cli.Help;

namespace SearchPapers.Cli.Commands;

/// <summary>Checks a library, and tells what mends it.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new CommandWithExamples(
            "doctor",
            "Prove that every listed paper is fetched, read, indexed and found first by its own title; check the index, the catalog, " +
            "the encoder and the room on the disk. Prints what is wrong and the command that mends it: nothing, and exit code 0, where " +
            "all is well, exit code 1 where something is wrong. Changes nothing.",
            "doctor",
            "doctor --quiet",
            "doctor --json");
        var folders = new LibraryOptions(command);
        var output = new OutputOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var printer = output.Printer(parsed);
            var problems = await PaperLibrary.CheckAsync(folders.Read(parsed), printer.Steps(), cancel);
            return printer.Check(folders.EncoderFolder(parsed) is { } encoder ? With(encoder, problems) : problems);
        });
        return command;
    }

    // The library knows an encoder, and not the folder that it was opened from.
    private static IReadOnlyList<Problem> With(string encoder, IReadOnlyList<Problem> problems)
    {
        var option = $"--encoder \"{encoder}\"";
        string? Mend(string? command) => command?
            .Replace("searchpapers ingest", $"searchpapers ingest {option}", StringComparison.Ordinal)
            .Replace("searchpapers ask", $"searchpapers ask {option}", StringComparison.Ordinal);
        return [.. problems.Select(problem => problem with { Mend = Mend(problem.Mend) })];
    }
}
