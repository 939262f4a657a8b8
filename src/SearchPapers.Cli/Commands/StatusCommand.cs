using System.CommandLine;

namespace SearchPapers.Cli.Commands;

/// <summary>Shows what the library holds.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var command = new TaughtCommand(
            "status", "Show what the library holds: papers, passages, index, sources.", "status", "status --json");
        var common = new CommonOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var library = await PaperLibrary.OpenAsync(common.LibraryOptions(parsed), cancel);
            return common.Printer(parsed).Status(await library.GetStatusAsync(cancel));
        });
        return command;
    }
}
