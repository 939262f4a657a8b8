using System.CommandLine;
using SearchPapers.Cli.Commands.Options;
using SearchPapers.Cli.Help;

namespace SearchPapers.Cli.Commands;

internal static class SearchCommand
{
    public static Command Create()
    {
        var command = new CommandWithExamples(
            "search",
            "Search by words, \"phrases\" and fields. Words rank, and a paper needs at least one of them. Everything " +
            "else filters: \"a phrase\", title: author: abstract: body: venue: section: tag: with a word, a phrase " +
            "or (a group), year:2016..2018, -not, AND, OR, ( ), prefix*, fuzzy~. docs/query-language.md has the " +
            "rules.",
            "search stochastic gradient stability",
            "search '\"information bottleneck\" pruning' --mode keyword",
            "search 'title:margin author:bartlett year:2016..2018'",
            "search 'generaliz* AND (stability OR \"uniform convergence\") -section:\"related work\"'",
            "search 'author:\"Kilian Weinberger\" -tag:survey'",
            "search 'regularizaton~ venue:ICML' --top 3",
            "search stability --facets year,venue,tag --sort year",
            "search stability --top 20 --offset 20");
        var query = new QueryArgument(
            command, "QUERY", "The query, in single quotation marks to protect it from the shell.");
        var ranking = new RankingOptions(command);
        var folders = new LibraryOptions(command);
        var output = new OutputOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var library = await folders.OpenAsync(parsed, cancel);
            var options = ranking.Read(parsed);
            var searching = library.SearchAsync(query.Text(parsed), options, cancel);
            return await output.Printer(parsed).ResultsAsync(searching, library.FindPdf, options.Explain);
        });
        return command;
    }
}
