using System.CommandLine;
using SearchPapers.Cli.Commands.Options;

namespace SearchPapers.Cli.Commands;

internal static class CommandTree
{
    public static IReadOnlyList<string> Examples { get; } =
    [
        "ask \"which papers bound generalization via stability\"",
        "search '\"information bottleneck\" pruning' --top 3",
        "similar charles18a",
        "ingest my-reading-list.md",
        "show charles18a",
        "open charles18a",
        "export > papers.bib",
        "status",
    ];

    public static RootCommand Create(string[] args)
    {
        var root = new RootCommand(
            "Full-text and semantic search over papers. No server, no key, no model download.")
        {
            AskCommand.Create(),
            SearchCommand.Create(),
            SimilarCommand.Create(),
            IngestCommand.Create(),
            WatchCommand.Create(),
            RemoveCommand.Create(),
            ShowCommand.Create(),
            OpenCommand.Create(),
            ExportCommand.Create(),
            StatusCommand.Create(),
            DoctorCommand.Create(),
            ExtractCommand.Create(),
            EvalCommand.Create(),
            TrainCommand.Create(),
            CompletionsCommand.Create(),
        };
        foreach (var command in root.Subcommands)
        {
            UnknownOptions.Reject(command, args);
        }

        HelpWithExamples.AddTo(root);
        return root;
    }
}
