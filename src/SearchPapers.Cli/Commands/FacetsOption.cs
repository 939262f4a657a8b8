using System.CommandLine;
using SearchPapers.Browsing;

namespace SearchPapers.Cli.Commands;

/// <summary>The option that names what matches are counted by.</summary>
internal sealed class FacetsOption
{
    private const string Names = "year,venue,tag";

    private readonly Option<string?> _facets = new("--facets")
    {
        Description = $"Count all matches by these, separated by commas: {Names}.",
        HelpName = Names,
    };

    public FacetsOption(Command command)
    {
        _facets.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && Parse(text) is null)
            {
                result.AddError($"--facets takes one or more of {Names}, not \"{text}\".");
            }
        });
        _facets.CompletionSources.Add(Names.Split(','));
        command.Options.Add(_facets);
    }

    public FacetFields Read(ParseResult parsed) => parsed.GetValue(_facets) is { } text ? Parse(text)!.Value : FacetFields.None;

    private static FacetFields? Parse(string text)
    {
        FacetFields? fields = FacetFields.None;
        foreach (var name in text.Split(',', StringSplitOptions.TrimEntries))
        {
            fields |= name switch
            {
                "year" => FacetFields.Year,
                "venue" => FacetFields.Venue,
                "tag" => FacetFields.Tag,
                _ => null,
            };
        }

        return fields;
    }
}
