using System.CommandLine;
using SearchPapers.Cli.Commands.Options;
using SearchPapers.Cli.Help;

namespace SearchPapers.Cli.Commands;

internal static class StatusCommand
{
    public static Command Create()
    {
        var command = new CommandWithExamples(
            "status", "Show the contents of the library: papers, passages, index, sources.", "status", "status --json");
        var folders = new LibraryOptions(command);
        var output = new OutputOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var library = await folders.OpenAsync(parsed, cancel);
            return output.Printer(parsed).Status(await library.GetStatusAsync(cancel));
        });
        return command;
    }
}
