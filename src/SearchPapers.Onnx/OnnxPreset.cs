namespace SearchPapers.Onnx;

/// <summary>How a well-known encoder wants to be run, for folders that do not say it.</summary>
/// <param name="Name">Its name, as folders of it are called.</param>
/// <param name="Pooling">How its tokens' vectors become one.</param>
/// <param name="Normalize">Whether its vectors have length 1.</param>
/// <param name="MaxTokens">How many tokens it was trained to read; null where the tokenizer's settings are to say it.</param>
/// <param name="QueryPrefix">What stands before queries.</param>
/// <param name="HasSeparator">Whether title and abstract are parted by the token that ends a text.</param>
internal sealed record OnnxPreset(
    string Name,
    OnnxPooling Pooling,
    bool Normalize,
    int? MaxTokens,
    string QueryPrefix = "",
    bool HasSeparator = false)
{
    /// <summary>The preset of what nobody knows.</summary>
    public static readonly OnnxPreset Default = new("", OnnxPooling.Mean, Normalize: true, MaxTokens: null);

    // Each from the model's own card.
    private static readonly OnnxPreset[] All =
    [
        new("all-MiniLM-L6-v2", OnnxPooling.Mean, Normalize: true, MaxTokens: 256),
        new(
            "bge-small-en-v1.5", OnnxPooling.Cls, Normalize: true, MaxTokens: 512,
            "Represent this sentence for searching relevant passages: "),
        new("gte-small", OnnxPooling.Mean, Normalize: true, MaxTokens: 512),
        new("specter2", OnnxPooling.Cls, Normalize: false, MaxTokens: 512, HasSeparator: true),
    ];

    /// <summary>Returns the preset of that name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static OnnxPreset Find(string name) =>
        Array.Find(All, preset => preset.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw new ArgumentException(
            $"There is no preset \"{name}\". There are {string.Join(", ", All.Select(preset => preset.Name))}.", nameof(name));

    /// <summary>Returns the preset that one of the names speaks of.</summary>
    public static OnnxPreset Recognize(params IEnumerable<string?> names) => Array.Find(
        All, preset => names.Any(name => name?.Contains(preset.Name, StringComparison.OrdinalIgnoreCase) == true)) ?? Default;
}
