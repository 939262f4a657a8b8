using System.CommandLine;
using SearchPapers.Encoders;
using SearchPapers.Onnx;

namespace SearchPapers.Cli.Commands.Options;

internal sealed class EncoderOption
{
    private const string Variable = "SEARCHPAPERS_ENCODER";

    private readonly Option<string?> _folder = new("--encoder")
    {
        Description =
            "The folder of an encoder to use instead of the shipped one: ONNX, model2vec, or the output of " +
            $"\"train\". An index is searched with the encoder that built it. Also: {Variable}.",
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
                result.AddError("--encoder needs a folder, not an empty name.");
            }
        });
    }

    public string? Folder(ParseResult parsed) => parsed.GetValue(_folder);

    /// <summary>Opens the encoder, or returns null for the shipped one.</summary>
    public PaperEncoder? Open(ParseResult parsed) =>
        Folder(parsed) is { } folder ? OnnxEncoder.FromFolder(folder) : null;
}
