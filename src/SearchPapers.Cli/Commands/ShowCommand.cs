using System.CommandLine;

namespace SearchPapers.Cli.Commands;

/// <summary>Shows all that is known of a paper.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var command = new TaughtCommand(
            "show",
            "Show all that is known of a paper: abstract, note, links, sections.",
            "show charles18a",
            "show arxiv-1604.00289 --json");
        var id = new Argument<string>("ID") { Description = "The paper's id, as results show it." };
        id.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && string.IsNullOrWhiteSpace(value))
            {
                result.AddError("The ID is empty. \"searchpapers search\" shows papers with their ids.");
            }
        });
        command.Arguments.Add(id.RefuseUnknownOptions());
        var folders = new LibraryOptions(command);
        var output = new OutputOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var library = await folders.OpenAsync(parsed, cancel);
            var wanted = new PaperId(parsed.GetRequiredValue(id));
            var paper = await library.GetAsync(wanted, cancel);
            return output.Printer(parsed).Paper(wanted, paper);
        });
        return command;
    }
}
