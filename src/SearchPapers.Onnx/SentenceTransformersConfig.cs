namespace SearchPapers.Onnx;

/// <summary>What is needed of a config_sentence_transformers.json.</summary>
internal sealed record SentenceTransformersConfig(IReadOnlyDictionary<string, string>? Prompts)
{
    /// <summary>Returns the first prompt of these names; null where there is none.</summary>
    public string? Find(params IEnumerable<string> names) =>
        names.Select(name => Prompts?.GetValueOrDefault(name)).FirstOrDefault(prompt => !string.IsNullOrEmpty(prompt));
}
