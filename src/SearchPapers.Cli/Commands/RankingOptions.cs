using System.CommandLine;

namespace SearchPapers.Cli.Commands;

/// <summary>The options of the commands that print a ranking.</summary>
internal sealed class RankingOptions
{
    private readonly Option<int> _top = new("--top")
    {
        Description = $"How many papers to show, 1 to {SearchOptions.MaxTop}.",
        HelpName = "N",
        DefaultValueFactory = _ => new SearchOptions().Top,
    };

    private readonly Option<SearchMode> _mode = new("--mode")
    {
        Description = "Rank by words (keyword), by meaning (semantic) or by both.",
        HelpName = "hybrid|keyword|semantic",
        DefaultValueFactory = _ => SearchMode.Hybrid,
    };

    private readonly Option<bool> _explain = new("--explain")
    {
        Description = "Tell how each ranking placed each paper.",
    };

    public RankingOptions(Command command)
    {
        _top.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.GetValueOrDefault<int>() is < 1 or > SearchOptions.MaxTop)
            {
                result.AddError($"--top takes a number from 1 to {SearchOptions.MaxTop}, not {result.Tokens[0].Value}.");
            }
        });
        foreach (Option option in new Option[] { _top, _mode, _explain })
        {
            command.Options.Add(option);
        }
    }

    public SearchOptions Read(ParseResult parsed) => new()
    {
        Top = parsed.GetValue(_top),
        Mode = parsed.GetValue(_mode),
    };

    public bool Explain(ParseResult parsed) => parsed.GetValue(_explain);
}
