using System.CommandLine;

namespace SearchPapers.Cli.Commands;

/// <summary>The options that say which library to open.</summary>
internal sealed class LibraryOptions
{
    private readonly Option<string> _corpus = Folder("--corpus", "corpus", "The folder of lists, PDFs and their text.");
    private readonly Option<string> _index = Folder("--index", "index", "The folder of the index.");
    private readonly EncoderOption _encoder;

    public LibraryOptions(Command command)
    {
        command.Options.Add(_corpus);
        command.Options.Add(_index);
        _encoder = new EncoderOption(command);
    }

    public Task<PaperLibrary> OpenAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        PaperLibrary.OpenAsync(Read(parsed), cancellationToken);

    public PaperLibraryOptions Read(ParseResult parsed) => new()
    {
        CorpusPath = parsed.GetRequiredValue(_corpus),
        IndexPath = parsed.GetRequiredValue(_index),
        Encoder = _encoder.Open(parsed),
    };

    private static Option<string> Folder(string name, string standard, string description)
    {
        var variable = $"SEARCHPAPERS_{standard.ToUpperInvariant()}";
        var option = new Option<string>(name)
        {
            Description = $"{description} Also: {variable}.",
            HelpName = "DIR",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } path ? path : standard,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var path }] && string.IsNullOrWhiteSpace(path))
            {
                result.AddError($"{name} takes a folder, not an empty name.");
            }
        });
        return option;
    }
}
