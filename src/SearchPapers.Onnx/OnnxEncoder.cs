using Microsoft.Extensions.AI;
using SearchPapers.Encoders;
using SearchPapers.Encoders.Folders;

namespace SearchPapers.Onnx;

/// <summary>Opens encoders from folders of one's own: transformers in ONNX, and static encoders too.</summary>
public static class OnnxEncoder
{
    /// <summary>Opens the encoder in a folder.</summary>
    /// <remarks>
    /// A static encoder is opened as <see cref="PaperEncoder.FromFolder"/> does, unless
    /// <see cref="OnnxEncoderOptions.ModelFile"/> names another file. A second model in the folder "query" makes the vectors
    /// of queries.
    /// </remarks>
    /// <param name="path">
    /// The folder: model.onnx or onnx/model.onnx, tokenizer.json or vocab.txt, and the settings it came with.
    /// </param>
    /// <param name="options">How the encoder is run, where its folder does not say it.</param>
    /// <returns>The encoder; dispose of it when the last library that uses it is closed.</returns>
    /// <exception cref="ArgumentException">An option is out of its range, or there is no preset of that name.</exception>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.EncoderFormat"/>: the folder is missing, holds no encoder or a damaged one, or one of a
    /// kind that cannot be run here.
    /// </exception>
    public static PaperEncoder FromFolder(string path, OnnxEncoderOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        options ??= new OnnxEncoderOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxTokens ?? OnnxSettings.MinTokens, OnnxSettings.MinTokens);
        var folder = new EncoderFolder(path);
        var named = options.Preset is { } name ? OnnxPreset.Find(name) : null;
        return options.ModelFile is null && StaticEncoder.TryOpen(folder) is { } encoder
            ? encoder
            : Open(folder, OnnxSettings.Read(folder, options, named));
    }

    private static PaperEncoder Open(EncoderFolder folder, OnnxSettings settings)
    {
        var vocabulary = WordPieceVocabularyReader.Read(folder);
        var tokens = new OnnxTokenizer(vocabulary, settings.MaxTokens);
        var model = OnnxModel.Open(settings.ModelPath, settings);
        var queryModel = settings.QueryModelPath is { } second ? OpenSecond(second, settings, model) : null;
        var papers = new OnnxBatchEmbedder(model, tokens, settings.DocumentPrefix, settings.BatchSize);
        var queries = new OnnxBatchEmbedder(queryModel ?? model, tokens, settings.QueryPrefix, settings.BatchSize);
        var end = vocabulary.Frame.End;
        return new PaperEncoder(Generator(folder, settings, papers, model), Generator(folder, settings, queries, queryModel))
        {
            Name = folder.Name,
            OwnsGenerators = true,
            Fingerprint = settings.Fingerprint(vocabulary),
            JoinPaper = settings.HasSeparator ? (title, text) => title + end + text : PaperEncoder.JoinLines,
        };
    }

    private static OnnxModel OpenSecond(string path, OnnxSettings settings, OnnxModel first)
    {
        try
        {
            return OnnxModel.Open(path, settings);
        }
        catch
        {
            first.Dispose();
            throw;
        }
    }

    private static LocalEmbeddingGenerator Generator(
        EncoderFolder folder, OnnxSettings settings, OnnxBatchEmbedder batches, OnnxModel? owned) =>
        new(new EmbeddingGeneratorMetadata("onnx", defaultModelId: folder.Name), batches.Embed, settings.Normalize, owned);
}
