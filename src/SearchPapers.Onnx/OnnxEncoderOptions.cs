namespace SearchPapers.Onnx;

/// <summary>The options of an ONNX encoder.</summary>
/// <remarks>
/// An option overrides the setting in the files of the encoder, which overrides the preset, which overrides the
/// default.
/// </remarks>
public sealed record OnnxEncoderOptions
{
    /// <summary>Gets the name of the preset.</summary>
    /// <value>
    /// "all-MiniLM-L6-v2", "bge-small-en-v1.5", "gte-small" or "specter2". The default is null: the preset is chosen by
    /// the name of the folder or of the model in config.json.
    /// </value>
    public string? Preset { get; init; }

    /// <summary>Gets the path of the model, relative to the folder.</summary>
    /// <value>
    /// The default is null: a static encoder, or else the first of model.onnx, onnx/model.onnx,
    /// onnx/model_quantized.onnx and model_optimized.onnx that exists. If it is set, a static encoder in the same
    /// folder is ignored.
    /// </value>
    public string? ModelFile { get; init; }

    /// <summary>Gets the pooling of the token vectors; ignored if the model does the pooling.</summary>
    /// <value>The default is null: from 1_Pooling/config.json, the preset, or else the mean.</value>
    public OnnxPooling? Pooling { get; init; }

    /// <summary>Gets whether to normalize the vectors.</summary>
    /// <value>The default is null: from modules.json, the preset, or else true.</value>
    public bool? Normalize { get; init; }

    /// <summary>Gets the maximum number of tokens of a text, including the two around it; at least 3.</summary>
    /// <value>
    /// The default is null: from sentence_bert_config.json, the preset, tokenizer_config.json, or else 512. The
    /// positions in config.json are an upper limit.
    /// </value>
    public int? MaxTokens { get; init; }

    /// <summary>Gets the prefix of queries.</summary>
    /// <value>
    /// The default is null: from the prompts in config_sentence_transformers.json, the preset, or else empty.
    /// </value>
    public string? QueryPrefix { get; init; }

    /// <summary>Gets the prefix of papers.</summary>
    /// <value>The default is null: from the prompts in config_sentence_transformers.json, or else empty.</value>
    public string? DocumentPrefix { get; init; }

    /// <summary>Gets the name of the model's output with the vectors.</summary>
    /// <value>
    /// The default is null: the only output, or else the first of text_embeds, last_hidden_state and
    /// sentence_embedding.
    /// </value>
    public string? Output { get; init; }

    /// <summary>Gets the number of texts in a batch; at least 1.</summary>
    /// <value>The default is 32.</value>
    public int BatchSize { get; init; } = 32;
}
