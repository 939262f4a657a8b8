namespace SearchPapers.Onnx;

/// <summary>Says how an ONNX encoder is run, where its folder does not say it or says it wrongly.</summary>
/// <remarks>What is given here goes before what the files say, that before the preset, and that before the default.</remarks>
public sealed record OnnxEncoderOptions
{
    /// <summary>Gets the known encoder that this one is to be run as.</summary>
    /// <value>
    /// "all-MiniLM-L6-v2", "bge-small-en-v1.5", "gte-small" or "specter2"; the default is null: by the name of the folder, or
    /// of the model in its config.json.
    /// </value>
    public string? Preset { get; init; }

    /// <summary>Gets the model's file, relative to the folder.</summary>
    /// <value>
    /// The default is null: the first that is there of model.onnx, onnx/model.onnx, onnx/model_quantized.onnx and
    /// model_optimized.onnx. Where a file is named, a static encoder in the same folder is passed over.
    /// </value>
    public string? ModelFile { get; init; }

    /// <summary>Gets how the tokens' vectors become one; not heeded where the model does this itself.</summary>
    /// <value>The default is null: as 1_Pooling/config.json says, else the preset, else the mean.</value>
    public OnnxPooling? Pooling { get; init; }

    /// <summary>Gets whether vectors are brought to length 1.</summary>
    /// <value>The default is null: as modules.json says, else the preset, else yes.</value>
    public bool? Normalize { get; init; }

    /// <summary>Gets how many tokens of a text are read, the two around it among them; from 3 on.</summary>
    /// <value>
    /// The default is null: as sentence_bert_config.json says, else the preset, else tokenizer_config.json, else 512; never more
    /// than the positions in config.json.
    /// </value>
    public int? MaxTokens { get; init; }

    /// <summary>Gets what stands before each query.</summary>
    /// <value>The default is null: the prompt in config_sentence_transformers.json, else the preset's, else nothing.</value>
    public string? QueryPrefix { get; init; }

    /// <summary>Gets what stands before each paper.</summary>
    /// <value>The default is null: the prompt in config_sentence_transformers.json, else nothing.</value>
    public string? DocumentPrefix { get; init; }

    /// <summary>Gets the model's output that has the vectors.</summary>
    /// <value>
    /// The default is null: the only one, else text_embeds, last_hidden_state or sentence_embedding, the first that is there.
    /// </value>
    public string? Output { get; init; }

    /// <summary>Gets how many texts go through the model at once; at least 1.</summary>
    /// <value>The default is 32.</value>
    public int BatchSize { get; init; } = 32;
}
