using System.CommandLine;

namespace SearchPapers.Cli.Commands;

/// <summary>The options of fetching papers.</summary>
internal sealed class FetchOptions
{
    private const int BytesPerMebibyteShift = 20;

    private readonly Option<int> _maxSize = new("--max-size")
    {
        Description = "The size in MiB above which a PDF is not fetched.",
        HelpName = "MIB",
        DefaultValueFactory = _ => (int)(new IngestOptions().MaxPdfBytes >> BytesPerMebibyteShift),
    };

    private readonly Option<bool> _allowPrivate = new("--allow-private")
    {
        Description = "Fetch also from this machine and from private networks.",
    };

    private readonly Option<bool> _prune = new("--prune")
    {
        Description = "Remove papers that the list named before and no longer does.",
    };

    public FetchOptions(Command command)
    {
        _maxSize.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.GetValueOrDefault<int>() < 1)
            {
                result.AddError($"--max-size takes a number of MiB from 1 on, not {result.Tokens[0].Value}.");
            }
        });
        foreach (Option option in new Option[] { _maxSize, _allowPrivate, _prune })
        {
            command.Options.Add(option);
        }
    }

    public IngestOptions Read(ParseResult parsed) => new()
    {
        MaxPdfBytes = (long)parsed.GetValue(_maxSize) << BytesPerMebibyteShift,
        AllowPrivateAddresses = parsed.GetValue(_allowPrivate),
        Prune = parsed.GetValue(_prune),
    };
}
