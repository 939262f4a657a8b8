namespace SearchPapers.Onnx;

/// <remarks>
/// The limit of the tokenizer applies if <c>MaxTokens</c> is null. With <c>HasSeparator</c>, the token that ends a text
/// separates title and abstract.
/// </remarks>
internal sealed record OnnxPreset(
    string Name,
    OnnxPooling Pooling,
    bool Normalize,
    int? MaxTokens,
    string QueryPrefix = "",
    bool HasSeparator = false)
{
    /// <summary>The preset of unknown encoders.</summary>
    public static readonly OnnxPreset Default = new("", OnnxPooling.Mean, Normalize: true, MaxTokens: null);

    // From the model cards.
    private static readonly OnnxPreset[] All =
    [
        new("all-MiniLM-L6-v2", OnnxPooling.Mean, Normalize: true, MaxTokens: 256),
        new(
            "bge-small-en-v1.5", OnnxPooling.Cls, Normalize: true, MaxTokens: 512,
            "Represent this sentence for searching relevant passages: "),
        new("gte-small", OnnxPooling.Mean, Normalize: true, MaxTokens: 512),
        new("specter2", OnnxPooling.Cls, Normalize: false, MaxTokens: 512, HasSeparator: true),
    ];

    /// <exception cref="ArgumentException">The preset does not exist.</exception>
    public static OnnxPreset Find(string name) =>
        Array.Find(All, preset => preset.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException(
            $"The preset \"{name}\" does not exist. " +
            $"Name one of {string.Join(", ", All.Select(preset => preset.Name))}.",
            nameof(name));

    /// <summary>Returns the preset whose name one of the names contains, or <see cref="Default"/>.</summary>
    public static OnnxPreset Recognize(params IEnumerable<string?> names) =>
        Array.Find(All, preset => names.Any(name => Contains(name, preset))) ?? Default;

    private static bool Contains(string? name, OnnxPreset preset) =>
        name?.Contains(preset.Name, StringComparison.OrdinalIgnoreCase) == true;
}
