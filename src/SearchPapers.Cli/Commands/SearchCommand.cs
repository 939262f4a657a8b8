using System.CommandLine;

namespace SearchPapers.Cli.Commands;

/// <summary>Searches by the query language.</summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        var command = new TaughtCommand(
            "search",
            "Search by words and \"phrases\". Words rank; a paper without a phrase is not shown.",
            "search stochastic gradient stability",
            "search '\"information bottleneck\" pruning' --mode keyword");
        var query = new QueryArgument(command, "QUERY", "Words, and \"phrases\" that a paper must contain.");
        var ranking = new RankingOptions(command);
        var folders = new LibraryOptions(command);
        var output = new OutputOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var library = await folders.OpenAsync(parsed, cancel);
            var results = await library.SearchAsync(query.Text(parsed), ranking.Read(parsed), cancel);
            return output.Printer(parsed).Results(results, ranking.Explain(parsed));
        });
        return command;
    }
}
