using System.CommandLine;

namespace SearchPapers.Cli.Commands.Options;

/// <summary>The options of fetching papers.</summary>
internal sealed class FetchOptions
{
    private const int MebibyteShift = 20;
    private const int MostMebibytes = 1 << 20;

    private readonly Option<int> _maxSize = NumberOption.Create(
        "--max-size",
        "MIB",
        "The size in MiB above which a PDF is neither fetched nor read",
        (int)(new PaperLibraryOptions().MaxPdfBytes >> MebibyteShift),
        (1, MostMebibytes));

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
        foreach (Option option in new Option[] { _maxSize, _allowPrivate, _prune })
        {
            command.Options.Add(option);
        }
    }

    public long MaxPdfBytes(ParseResult parsed) => (long)parsed.GetValue(_maxSize) << MebibyteShift;

    public IngestOptions Read(ParseResult parsed) => new()
    {
        AllowPrivateAddresses = parsed.GetValue(_allowPrivate),
        Prune = parsed.GetValue(_prune),
    };
}
