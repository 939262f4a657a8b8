using Microsoft.Extensions.AI;
using SearchPapers.Encoders;
using SearchPapers.Encoders.Folders;

namespace SearchPapers.Onnx;

/// <summary>Opens encoders from folders: transformers in ONNX and static encoders.</summary>
public static class OnnxEncoder
{
    /// <summary>Opens the encoder in a folder.</summary>
    /// <remarks>
    /// A static encoder in the folder is opened with <see cref="PaperEncoder.FromFolder"/>, unless
    /// <see cref="OnnxEncoderOptions.ModelFile"/> is set. A second model in the subfolder "query" encodes the queries.
    /// </remarks>
    /// <param name="path">
    /// The folder, with model.onnx or onnx/model.onnx, tokenizer.json or vocab.txt, and the published settings.
    /// </param>
    /// <param name="options">The options, which override the settings in the folder, or null.</param>
    /// <returns>The encoder; dispose of it after the last library that uses it.</returns>
    /// <exception cref="ArgumentException">An option is out of range, or the preset does not exist.</exception>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.EncoderFormat"/>: the folder is missing, has no encoder or a damaged one, or the
    /// encoder is not supported.
    /// </exception>
    public static PaperEncoder FromFolder(string path, OnnxEncoderOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        options ??= new OnnxEncoderOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(
            options.MaxTokens ?? OnnxSettings.MinTokens, OnnxSettings.MinTokens);
        var folder = new EncoderFolder(path);
        var preset = options.Preset is { } name ? OnnxPreset.Find(name) : null;
        return options.ModelFile is null && StaticEncoder.TryOpen(folder) is { } encoder
            ? encoder
            : Open(folder, OnnxSettings.Read(folder, options, preset));
    }

    private static PaperEncoder Open(EncoderFolder folder, OnnxSettings settings)
    {
        var vocabulary = WordPieceVocabularyReader.Read(folder);
        var tokenizer = new OnnxTokenizer(vocabulary, settings.MaxTokens);
        var model = OnnxModel.Open(settings.ModelPath, settings);
        var queryModel = settings.QueryModelPath is { } path ? OpenQueryModel(path, settings, model) : null;
        var papers = new OnnxBatchEmbedder(model, tokenizer, settings.DocumentPrefix, settings.BatchSize);
        var queries = new OnnxBatchEmbedder(queryModel ?? model, tokenizer, settings.QueryPrefix, settings.BatchSize);
        var separator = vocabulary.Frame.End;
        return new PaperEncoder(
            CreateGenerator(folder, settings, papers, model), CreateGenerator(folder, settings, queries, queryModel))
        {
            Name = folder.Name,
            OwnsGenerators = true,
            Fingerprint = settings.Fingerprint(vocabulary),
            JoinPaper = settings.HasSeparator ? (title, text) => title + separator + text : PaperEncoder.JoinLines,
        };
    }

    private static OnnxModel OpenQueryModel(string path, OnnxSettings settings, OnnxModel model)
    {
        try
        {
            return OnnxModel.Open(path, settings);
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    private static LocalEmbeddingGenerator CreateGenerator(
        EncoderFolder folder, OnnxSettings settings, OnnxBatchEmbedder embedder, OnnxModel? owned) =>
        new(
            new EmbeddingGeneratorMetadata("onnx", defaultModelId: folder.Name),
            embedder.Embed,
            settings.Normalize,
            owned);
}
