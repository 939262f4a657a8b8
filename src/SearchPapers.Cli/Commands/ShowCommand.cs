using System.CommandLine;
using SearchPapers.Cli.Commands.Options;
using SearchPapers.Cli.Help;

namespace SearchPapers.Cli.Commands;

internal static class ShowCommand
{
    public static Command Create()
    {
        var command = new CommandWithExamples(
            "show",
            "Show the record of a paper: abstract, note, links, sections.",
            "show charles18a",
            "show arxiv-1604.00289 --json");
        var id = new PaperIdArgument(command);
        var folders = new LibraryOptions(command);
        var output = new OutputOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var library = await folders.OpenAsync(parsed, cancel);
            var paperId = id.Read(parsed);
            var paper = await library.GetAsync(paperId, cancel);
            return output.Printer(parsed).Paper(paperId, paper, library.FindPdf);
        });
        return command;
    }
}
