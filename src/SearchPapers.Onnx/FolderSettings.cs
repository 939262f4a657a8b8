using SearchPapers.Encoders.Folders;

namespace SearchPapers.Onnx;

/// <summary>What the files of an encoder say of how it is run; null where they say nothing.</summary>
/// <param name="folder">The folder.</param>
internal sealed class FolderSettings(EncoderFolder folder)
{
    private readonly TransformerConfig? _model = folder.Read("config.json", OnnxJson.Default.TransformerConfig);
    private readonly PoolingConfig? _pooling = folder.Read("1_Pooling/config.json", OnnxJson.Default.PoolingConfig);
    private readonly SentenceBertConfig? _length = folder.Read("sentence_bert_config.json", OnnxJson.Default.SentenceBertConfig);
    private readonly SentenceTransformersConfig? _prompts = folder.Read("config_sentence_transformers.json", OnnxJson.Default.SentenceTransformersConfig);
    private readonly TokenizerConfig? _tokenizer = folder.Read(TokenizerConfig.FileName, EncoderJson.Default.TokenizerConfig);
    private readonly List<EncoderModule>? _steps = folder.Read(EncoderModule.FileName, EncoderJson.Default.ListEncoderModule);

    public string? ModelName => _model?.NameOrPath;

    public OnnxPooling? Pooling => _pooling?.Pooling;

    /// <summary>Gets whether they ask for a pooling that is not known here, or for a further layer.</summary>
    public bool HasUnsupportedModules => _pooling is { Pooling: null }
        || _steps?.TrueForAll(step => step.Is("Transformer") || step.Is("Pooling") || step.Is("Normalize")) == false;

    public bool? Normalize => _steps?.Exists(step => step.Is("Normalize"));

    public int? MaxTokens => _length?.MaxSeqLength;

    /// <summary>Gets the tokenizer's own limit, where it knows one: else its file says 1e30.</summary>
    public int? TokenizerMaxTokens => _tokenizer?.ModelMaxLength is < int.MaxValue and var known ? (int)known : null;

    /// <summary>Gets how many places the model has for tokens.</summary>
    public int MaxPositions => _model?.MaxPositionEmbeddings ?? int.MaxValue;

    public string? QueryPrefix => _prompts?.Find("query");

    public string DocumentPrefix => _prompts?.Find("document", "passage", "corpus") ?? "";
}
