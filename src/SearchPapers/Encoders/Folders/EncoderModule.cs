namespace SearchPapers.Encoders.Folders;

/// <summary>A step of a sentence-transformers model, as its modules.json lists it.</summary>
/// <param name="Type">The class in Python, such as "sentence_transformers.models.Normalize".</param>
internal sealed record EncoderModule(string? Type)
{
    /// <summary>The file that lists the steps.</summary>
    public const string FileName = "modules.json";

    public bool Is(string name) => Type is not null && (Type == name || Type.EndsWith('.' + name, StringComparison.Ordinal));
}
