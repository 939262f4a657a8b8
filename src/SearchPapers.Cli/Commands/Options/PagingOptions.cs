using System.CommandLine;

namespace SearchPapers.Cli.Commands.Options;

internal sealed class PagingOptions
{
    private const int MaxOffset = 1_000_000;
    private const string ByYear = "year";
    private const string ByRelevance = "relevance";

    private readonly Option<int> _top = NumberOption.Create(
        "--top", "N", "The number of papers to show", new SearchOptions().Top, (1, SearchOptions.MaxTop));

    private readonly Option<int> _offset = NumberOption.Create(
        "--offset", "N", "The number of papers to skip", 0, (0, MaxOffset));

    private readonly Option<string?> _sort = new("--sort")
    {
        Description =
            "The order: relevance, or year for the newest matches first, and by relevance within a year.",
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
