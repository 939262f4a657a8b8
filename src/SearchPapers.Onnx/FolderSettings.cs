using SearchPapers.Encoders.Folders;

namespace SearchPapers.Onnx;

internal sealed class FolderSettings(EncoderFolder folder)
{
    private readonly TransformerConfig? _model =
        folder.Read("config.json", OnnxJson.Default.TransformerConfig);
    private readonly PoolingConfig? _pooling =
        folder.Read("1_Pooling/config.json", OnnxJson.Default.PoolingConfig);
    private readonly SentenceBertConfig? _length =
        folder.Read("sentence_bert_config.json", OnnxJson.Default.SentenceBertConfig);
    private readonly SentenceTransformersConfig? _prompts =
        folder.Read("config_sentence_transformers.json", OnnxJson.Default.SentenceTransformersConfig);
    private readonly TokenizerConfig? _tokenizer =
        folder.Read(TokenizerConfig.FileName, EncoderJson.Default.TokenizerConfig);
    private readonly List<EncoderModule>? _modules =
        folder.Read(EncoderModule.FileName, EncoderJson.Default.ListEncoderModule);

    public string? ModelName => _model?.NameOrPath;

    public OnnxPooling? Pooling => _pooling?.Pooling;

    /// <summary>Gets whether the encoder needs an unsupported pooling or another layer.</summary>
    public bool HasUnsupportedModules => _pooling is { Pooling: null }
        || _modules?.TrueForAll(module =>
            module.Is("Transformer") || module.Is("Pooling") || module.Is("Normalize")) == false;

    public bool? Normalize => _modules?.Exists(module => module.Is("Normalize"));

    public int? MaxTokens => _length?.MaxSeqLength;

    /// <summary>Gets the limit of the tokenizer, which is 1e30 in the file if it has none.</summary>
    public int? TokenizerMaxTokens => _tokenizer?.ModelMaxLength is < int.MaxValue and var limit ? (int)limit : null;

    public int MaxPositions => _model?.MaxPositionEmbeddings ?? int.MaxValue;

    public string? QueryPrefix => _prompts?.Find("query");

    public string DocumentPrefix => _prompts?.Find("document", "passage", "corpus") ?? "";
}
