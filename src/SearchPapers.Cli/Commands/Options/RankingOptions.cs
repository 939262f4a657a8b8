using System.CommandLine;

namespace SearchPapers.Cli.Commands.Options;

/// <summary>The options of the commands that print a ranking.</summary>
internal sealed class RankingOptions
{
    private readonly PagingOptions _paging;
    private readonly FacetsOption _facets;
    private readonly ModeOption _mode;

    private readonly Option<bool> _explain = new("--explain")
    {
        Description = "Tell for each paper which words were found where, and what each ranking gives.",
    };

    public RankingOptions(Command command)
    {
        _paging = new PagingOptions(command);
        _facets = new FacetsOption(command);
        _mode = new ModeOption(
            command, "Rank by words (keyword), by meaning (semantic) or by both (hybrid).", defaultMode: "hybrid");
        command.Options.Add(_explain);
    }

    public SearchOptions Read(ParseResult parsed) => _paging.Read(parsed) with
    {
        Facets = _facets.Read(parsed),
        Mode = _mode.Read(parsed) ?? SearchMode.Hybrid,
        Explain = parsed.GetValue(_explain),
    };
}
