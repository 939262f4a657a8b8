using System.CommandLine;

namespace SearchPapers.Cli.Commands.Options;

internal sealed class FacetsOption
{
    private const string Names = "year,venue,tag";

    private readonly Option<string?> _facets = new("--facets")
    {
        Description = $"Count all matches by these fields, separated by commas: {Names}.",
        HelpName = Names,
    };

    public FacetsOption(Command command)
    {
        _facets.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && Parse(text).Except(Names.Split(',')).Any())
            {
                result.AddError($"--facets needs one or more of {Names}, not \"{text}\".");
            }
        });
        _facets.CompletionSources.Add(Names.Split(','));
        command.Options.Add(_facets);
    }

    public IReadOnlyList<string> Read(ParseResult parsed) => parsed.GetValue(_facets) is { } text ? Parse(text) : [];

    private static string[] Parse(string text) => text.Split(',', StringSplitOptions.TrimEntries);
}
