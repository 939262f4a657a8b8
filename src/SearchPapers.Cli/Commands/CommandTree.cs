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

    private static readonly string[] Names =
    [
        "ask", "search", "similar", "ingest", "watch", "remove", "show", "open", "export", "status", "doctor",
        "extract", "eval", "train", "completions",
    ];

    /// <summary>Creates the requested command only, or all commands if the first argument names none.</summary>
    /// <remarks>Creating all of them takes as long as a small search.</remarks>
    public static RootCommand Create(string[] args)
    {
        var root = new RootCommand(
            "Full-text and semantic search over papers. No server, no key, no model download.");
        foreach (var name in args is [var requested, ..] && Names.Contains(requested) ? [requested] : Names)
        {
            var command = CreateCommand(name);
            UnknownOptions.Reject(command, args);
            root.Subcommands.Add(command);
        }

        HelpWithExamples.AddTo(root);
        return root;
    }

    private static Command CreateCommand(string name) => name switch
    {
        "ask" => AskCommand.Create(),
        "search" => SearchCommand.Create(),
        "similar" => SimilarCommand.Create(),
        "ingest" => IngestCommand.Create(),
        "watch" => WatchCommand.Create(),
        "remove" => RemoveCommand.Create(),
        "show" => ShowCommand.Create(),
        "open" => OpenCommand.Create(),
        "export" => ExportCommand.Create(),
        "status" => StatusCommand.Create(),
        "doctor" => DoctorCommand.Create(),
        "extract" => ExtractCommand.Create(),
        "eval" => EvalCommand.Create(),
        "train" => TrainCommand.Create(),
        _ => CompletionsCommand.Create(),
    };
}
