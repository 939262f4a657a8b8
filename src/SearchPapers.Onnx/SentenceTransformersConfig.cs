namespace SearchPapers.Onnx;

internal sealed record SentenceTransformersConfig(IReadOnlyDictionary<string, string>? Prompts)
{
    /// <summary>Returns the first prompt with one of these names, or null.</summary>
    public string? Find(params IEnumerable<string> names) =>
        names.Select(name => Prompts?.GetValueOrDefault(name)).FirstOrDefault(prompt => !string.IsNullOrEmpty(prompt));
}
