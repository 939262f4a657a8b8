using System.CommandLine;
using SearchPapers.Cli.Commands.Options;
using SearchPapers.Cli.Help;

namespace SearchPapers.Cli.Commands;

internal static class AskCommand
{
    // The first answer must not wait long for the network; "ingest" has no such limit.
    private static readonly TimeSpan NetworkBudget = TimeSpan.FromSeconds(20);

    public static Command Create()
    {
        var command = new CommandWithExamples(
            "ask",
            "Answer a question with papers and the passages that say so. The first time, ingest the default list.",
            "ask \"which papers bound generalization via stability\"",
            "ask \"how wide must a layer be\" --top 3 --mode semantic",
            "ask \"why does SGD escape sharp minima\" --json",
            "ask \"what makes a minimum sharp\" --sort year --facets year,venue");
        var question = new QueryArgument(command, "QUESTION", "The question, in quotation marks or as single words.");
        var ranking = new RankingOptions(command);
        var folders = new LibraryOptions(command);
        var output = new OutputOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var printer = output.Printer(parsed);
            await using var library = await folders.OpenAsync(parsed, cancel);
            if (!library.HasIndex)
            {
                printer.Notice("There is no index yet: ingesting the default reading list first.");
                var ingestOptions = new IngestOptions { RetryFailed = false, NetworkBudget = NetworkBudget };
                var update =
                    await printer.ShowProgressAsync(progress => library.IngestAsync(ingestOptions, progress, cancel));
                printer.FirstIngest(update);
            }

            var options = ranking.Read(parsed);
            var searching = library.AskAsync(question.Text(parsed), options, cancel);
            return await printer.ResultsAsync(searching, library.FindPdf, options.Explain);
        });
        return command;
    }
}
