using System.CommandLine;
using SearchPapers.Cli.Output;
using SearchPapers.Cli.Startup;

namespace SearchPapers.Cli.Commands.Options;

internal sealed class LibraryOptions
{
    private readonly Option<string> _corpus = Option(CorpusFolder, "The folder of lists, PDFs and extracted text.");
    private readonly Option<string> _index = Option(IndexFolder, "The folder of the index.");
    private readonly EncoderOption _encoder;

    public static FolderOption CorpusFolder { get; } = new("corpus", "--corpus", "SEARCHPAPERS_CORPUS");

    public static FolderOption IndexFolder { get; } = new("index", "--index", "SEARCHPAPERS_INDEX");

    public LibraryOptions(Command command)
    {
        command.Options.Add(_corpus);
        command.Options.Add(_index);
        _encoder = new EncoderOption(command);
    }

    public Task<PaperLibrary> OpenAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = Read(parsed);
        return IndexPreopener.Take(options)?.WaitAsync(cancellationToken)
            ?? PaperLibrary.OpenAsync(options, cancellationToken);
    }

    public FixCommands FixCommands(ParseResult parsed) =>
        new(parsed.GetRequiredValue(_corpus), parsed.GetRequiredValue(_index), _encoder.Folder(parsed));

    public PaperLibraryOptions Read(ParseResult parsed) => new()
    {
        CorpusPath = parsed.GetRequiredValue(_corpus),
        IndexPath = parsed.GetRequiredValue(_index),
        Encoder = _encoder.Open(parsed),
    };

    private static Option<string> Option(FolderOption folder, string description)
    {
        var option = new Option<string>(folder.Option)
        {
            Description = $"{description} Also: {folder.Variable}.",
            HelpName = "DIR",
            DefaultValueFactory = _ => folder.Default,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var path }] && string.IsNullOrWhiteSpace(path))
            {
                result.AddError($"{folder.Option} needs a folder, not an empty name.");
            }
        });
        return option;
    }
}
