namespace SearchPapers.Onnx;

/// <summary>The relevant setting in config_sentence_transformers.json.</summary>
internal sealed record SentenceTransformersConfig(IReadOnlyDictionary<string, string>? Prompts)
{
    /// <summary>Returns the first prompt with one of these names, or null.</summary>
    public string? Find(params IEnumerable<string> names) =>
        names.Select(name => Prompts?.GetValueOrDefault(name)).FirstOrDefault(prompt => !string.IsNullOrEmpty(prompt));
}
