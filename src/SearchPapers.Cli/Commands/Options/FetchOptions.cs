using System.CommandLine;

namespace SearchPapers.Cli.Commands.Options;

internal sealed class FetchOptions
{
    private const int MebibyteShift = 20;
    private const int MaxMebibytes = 1 << 20;

    private readonly Option<int> _maxSize = NumberOption.Create(
        "--max-size",
        "MIB",
        "The largest PDF to download and read, in MiB",
        (int)(new PaperLibraryOptions().MaxPdfBytes >> MebibyteShift),
        (1, MaxMebibytes));

    private readonly Option<bool> _allowPrivate = new("--allow-private")
    {
        Description = "Also download from this machine and from private networks.",
    };

    private readonly Option<bool> _prune = new("--prune")
    {
        Description = "Remove papers that the sources no longer name.",
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
