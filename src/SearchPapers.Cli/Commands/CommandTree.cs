using System.CommandLine;

namespace SearchPapers.Cli.Commands;

/// <summary>All commands of the program.</summary>
internal static class CommandTree
{
    public static IReadOnlyList<string> Examples { get; } =
    [
        "ask \"which papers bound generalization via stability\"",
        "search '\"information bottleneck\" pruning' --top 3",
        "similar charles18a",
        "ingest my-reading-list.md",
        "show charles18a",
        "status",
    ];

    public static RootCommand Create()
    {
        var root = new RootCommand(
            "Ask a reading list: full-text and semantic search over papers. No server, no key, no model to download.")
        {
            AskCommand.Create(),
            SearchCommand.Create(),
            SimilarCommand.Create(),
            IngestCommand.Create(),
            ShowCommand.Create(),
            StatusCommand.Create(),
            ExtractCommand.Create(),
            EvalCommand.Create(),
            TrainCommand.Create(),
        };
        HelpWithExamples.AddTo(root);
        return root;
    }
}
