using System.CommandLine;

namespace SearchPapers.Cli.Commands.Options;

/// <summary>The options that say which part of all matches is shown, and in what order.</summary>
internal sealed class PagingOptions
{
    private const int MaxOffset = 1_000_000;
    private const string ByYear = "year";
    private const string ByRelevance = "relevance";

    private readonly Option<int> _top = NumberOption.Create(
        "--top", "N", "How many papers to show", new SearchOptions().Top, (1, SearchOptions.MaxTop));

    private readonly Option<int> _offset = NumberOption.Create(
        "--offset", "N", "How many papers to pass over before these", 0, (0, MaxOffset));

    private readonly Option<string?> _sort = new("--sort")
    {
        Description =
            "Show the papers that answer best first (relevance), or the newest of all matches (year), those of one year by relevance.",
        HelpName = "ORDER",
        DefaultValueFactory = _ => ByRelevance,
    };

    public PagingOptions(Command command)
    {
        _sort.AcceptOnlyFromAmong(ByRelevance, ByYear);
        command.Options.Add(_top);
        command.Options.Add(_offset);
        command.Options.Add(_sort);
    }

    public SearchOptions Read(ParseResult parsed) => new()
    {
        Top = parsed.GetValue(_top),
        Offset = parsed.GetValue(_offset),
        NewestFirst = parsed.GetValue(_sort) == ByYear,
    };
}
