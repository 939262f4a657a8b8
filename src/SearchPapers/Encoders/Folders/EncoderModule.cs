namespace SearchPapers.Encoders.Folders;

/// <param name="Type">The Python class, such as "sentence_transformers.models.Normalize".</param>
internal sealed record EncoderModule(string? Type)
{
    public const string FileName = "modules.json";

    public bool Is(string name) =>
        Type is not null && (Type == name || Type.EndsWith('.' + name, StringComparison.Ordinal));
}
