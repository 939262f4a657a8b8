using System.CommandLine;
using SearchPapers.Cli.Commands.Options;
using SearchPapers.Cli.Help;

namespace SearchPapers.Cli.Commands;

internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new CommandWithExamples(
            "doctor",
            "Check that every listed paper is downloaded, read, indexed and found first by its own title; check the " +
            "index, the catalog, the encoder and the free disk space. Prints what is wrong and the command that " +
            "fixes it: nothing, and exit code 0, if all is well, exit code 1 if something is wrong. Changes nothing.",
            "doctor",
            "doctor --quiet",
            "doctor --json");
        var folders = new LibraryOptions(command);
        var output = new OutputOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var printer = output.Printer(parsed);
            var problems = await PaperLibrary.CheckAsync(folders.Read(parsed), printer.Steps(), cancel);
            return printer.Check([.. problems.Select(folders.FixCommands(parsed).WithCommand)]);
        });
        return command;
    }
}
