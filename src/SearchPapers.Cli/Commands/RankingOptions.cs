using System.CommandLine;

namespace SearchPapers.Cli.Commands;

/// <summary>The options of the commands that print a ranking.</summary>
internal sealed class RankingOptions
{
    private readonly Option<int> _top = NumberOption.Create(
        "--top", "N", "How many papers to show", new SearchOptions().Top, (1, SearchOptions.MaxTop));

    private readonly ModeOption _mode;

    private readonly Option<bool> _explain = new("--explain")
    {
        Description = "Tell for each paper which words were found where, and what each ranking gives.",
    };

    public RankingOptions(Command command)
    {
        command.Options.Add(_top);
        _mode = new ModeOption(
            command, "Rank by words (keyword), by meaning (semantic) or by both (hybrid).", standard: "hybrid");
        command.Options.Add(_explain);
    }

    public SearchOptions Read(ParseResult parsed) => new()
    {
        Top = parsed.GetValue(_top),
        Mode = _mode.Read(parsed) ?? SearchMode.Hybrid,
        Explain = parsed.GetValue(_explain),
    };
}
