using System.CommandLine;
using SearchPapers.Encoders;
using SearchPapers.Onnx;

namespace SearchPapers.Cli.Commands.Options;

/// <summary>The option that names an encoder of one's own.</summary>
internal sealed class EncoderOption
{
    private const string Variable = "SEARCHPAPERS_ENCODER";

    private readonly Option<string?> _folder = new("--encoder")
    {
        Description =
            "The folder of an encoder of your own, in place of the one that comes along: ONNX, model2vec, or what \"train\" " +
            $"wrote. An index is asked with the one that it was built with. Also: {Variable}.",
        HelpName = "DIR",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : null,
    };

    public EncoderOption(Command command)
    {
        command.Options.Add(_folder);
        _folder.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var path }] && string.IsNullOrWhiteSpace(path))
            {
                result.AddError("--encoder takes a folder, not an empty name.");
            }
        });
    }

    /// <summary>Returns the folder; null where none is named.</summary>
    public string? Folder(ParseResult parsed) => parsed.GetValue(_folder);

    /// <summary>Opens the encoder; null where none is named.</summary>
    public PaperEncoder? Open(ParseResult parsed) => Folder(parsed) is { } folder ? OnnxEncoder.FromFolder(folder) : null;
}
