using System.CommandLine;

namespace SearchPapers.Cli.Commands.Options;

internal sealed class RankingOptions
{
    private readonly PagingOptions _paging;
    private readonly FacetsOption _facets;
    private readonly ModeOption _mode;

    private readonly Option<bool> _explain = new("--explain")
    {
        Description = "Show which words of a paper matched in which field, and the score of each retriever.",
    };

    public RankingOptions(Command command)
    {
        _paging = new PagingOptions(command);
        _facets = new FacetsOption(command);
        _mode = new ModeOption(
            command, "The ranking: keyword, semantic, or both fused (hybrid).", defaultMode: "hybrid");
        command.Options.Add(_explain);
    }

    public SearchOptions Read(ParseResult parsed) => _paging.Read(parsed) with
    {
        Facets = _facets.Read(parsed),
        Mode = _mode.Read(parsed) ?? SearchMode.Hybrid,
        Explain = parsed.GetValue(_explain),
    };
}
