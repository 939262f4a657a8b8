using System.CommandLine;

namespace SearchPapers.Cli.Commands;

/// <summary>The options of the commands that print a ranking.</summary>
internal sealed class RankingOptions
{
    private readonly Option<int> _top = NumberOption.Create(
        "--top", "N", "How many papers to show", new SearchOptions().Top, (1, SearchOptions.MaxTop));

    private readonly Option<string> _mode = new("--mode")
    {
        Description = "Rank by words (keyword), by meaning (semantic) or by both (hybrid).",
        HelpName = "MODE",
        DefaultValueFactory = _ => "hybrid",
    };

    private readonly Option<bool> _explain = new("--explain")
    {
        Description = "Tell how each ranking placed each paper.",
    };

    public RankingOptions(Command command)
    {
        _mode.AcceptOnlyFromAmong("hybrid", "keyword", "semantic");
        foreach (Option option in new Option[] { _top, _mode, _explain })
        {
            command.Options.Add(option);
        }
    }

    public SearchOptions Read(ParseResult parsed) => new()
    {
        Top = parsed.GetValue(_top),
        Mode = Enum.Parse<SearchMode>(parsed.GetRequiredValue(_mode), ignoreCase: true),
    };

    public bool Explain(ParseResult parsed) => parsed.GetValue(_explain);
}
