using System.CommandLine;
using SearchPapers.Cli.Commands.Options;
using SearchPapers.Cli.Help;
using SearchPapers.Cli.Output.Terminal;

namespace SearchPapers.Cli.Commands;

internal static class WatchCommand
{
    public static Command Create()
    {
        var command = new CommandWithExamples(
            "watch",
            "Ingest sources, and again whenever one of their files changes. Prints a line for each update. Ctrl-C " +
            "ends it.",
            "watch",
            "watch my-list.md abstracts.jsonl --prune",
            "watch my-list.md --json");
        var sources = new Argument<string[]>("SOURCE")
        {
            Description = "Sources as in \"ingest\". Default: papers.md in the corpus folder.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        command.Arguments.Add(sources);
        var fetching = new FetchOptions(command);
        var folders = new LibraryOptions(command);
        var output = new OutputOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var printer = output.Printer(parsed);
            var options = fetching.Read(parsed) with { Sources = parsed.GetRequiredValue(sources) };
            await using var library = await PaperLibrary.OpenAsync(
                folders.Read(parsed) with { MaxPdfBytes = fetching.MaxPdfBytes(parsed) }, cancel);
            await foreach (var change in library.WatchAsync(options, cancel))
            {
                printer.Change(change);
            }

            return ExitCode.Success;
        });
        return command;
    }
}
