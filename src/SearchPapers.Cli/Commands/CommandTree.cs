using System.CommandLine;

namespace SearchPapers.Cli.Commands;

/// <summary>All commands of the program.</summary>
internal static class CommandTree
{
    private const string Description =
        """
        Ask a reading list: full-text and semantic search over papers. No server, no key, no model to download.

        Examples:
          searchpapers ask "which papers bound generalization via stability"
          searchpapers search "stochastic gradient" --top 3
          searchpapers ingest my-reading-list.md
          searchpapers show charles18a
          searchpapers status

        Exit codes: 0 found or done, 1 nothing found or some papers failed, 2 wrong use or broken world, 130 stopped.
        """;

    public static RootCommand Create() => new(Description)
    {
        AskCommand.Create(),
        SearchCommand.Create(),
        IngestCommand.Create(),
        ShowCommand.Create(),
        StatusCommand.Create(),
    };
}
