using System.Globalization;
using SearchPapers.Encoders.Folders;

namespace SearchPapers.Onnx;

/// <summary>
/// The settings of an encoder: from the options, its files, its preset or the defaults, in this order.
/// </summary>
internal sealed record OnnxSettings
{
    /// <summary>The two tokens around a text, and one of the text.</summary>
    public const int MinTokens = 3;

    private const int DefaultMaxTokens = 512;
    private const string QueryFolder = "query";

    private static readonly string[] ModelNames =
        ["model.onnx", "onnx/model.onnx", "onnx/model_quantized.onnx", "model_optimized.onnx"];

    public required string ModelPath { get; init; }

    public string? QueryModelPath { get; init; }

    /// <summary>Gets the pooling, or null if that of the encoder is not supported.</summary>
    public OnnxPooling? Pooling { get; init; }

    public bool Normalize { get; init; }

    public int MaxTokens { get; init; }

    public required string QueryPrefix { get; init; }

    public required string DocumentPrefix { get; init; }

    public bool HasSeparator { get; init; }

    public string? Output { get; init; }

    public int BatchSize { get; init; }

    /// <exception cref="SearchPapersException">The model is missing, or a file of settings is damaged.</exception>
    public static OnnxSettings Read(EncoderFolder folder, OnnxEncoderOptions options, OnnxPreset? preset)
    {
        string[] names = options.ModelFile is { } file ? [file] : ModelNames;
        var path = folder.Find(names) ?? throw CreateMissingModelError(folder, names);
        var settings = new FolderSettings(folder);
        preset ??= OnnxPreset.Recognize(folder.Name, settings.ModelName);
        return new OnnxSettings
        {
            ModelPath = path,
            QueryModelPath = folder.Find(names.Select(name => Path.Combine(QueryFolder, name))),
            Pooling = options.Pooling ?? ChoosePooling(settings, preset),
            Normalize = options.Normalize ?? settings.Normalize ?? preset.Normalize,
            MaxTokens = ChooseMaxTokens(options, settings, preset),
            QueryPrefix = options.QueryPrefix ?? settings.QueryPrefix ?? preset.QueryPrefix,
            DocumentPrefix = options.DocumentPrefix ?? settings.DocumentPrefix,
            HasSeparator = preset.HasSeparator,
            Output = options.Output,
            BatchSize = options.BatchSize,
        };
    }

    public string Fingerprint(WordPieceVocabulary vocabulary) => SearchPapers.Files.Fingerprint.Compute(
    [
        "onnx 1", $"{Pooling} {Normalize} {HasSeparator} {Output}", MaxTokens.ToString(CultureInfo.InvariantCulture),
        QueryPrefix, DocumentPrefix, vocabulary.Fingerprint,
        .. HashWeights(ModelPath), "query", .. QueryModelPath is null ? [] : HashWeights(QueryModelPath),
    ]);

    // A model of more than 2 GB has its weights in other files, whose names begin with that of the model.
    private static string[] HashWeights(string path) => EncoderFolder.WrapErrors<string[]>(path, () =>
    [
        .. Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*")
            .Order(StringComparer.Ordinal)
            .Select(SearchPapers.Files.Fingerprint.ComputeForFile),
    ]);

    private static OnnxPooling? ChoosePooling(FolderSettings settings, OnnxPreset preset) =>
        settings.HasUnsupportedModules ? null : settings.Pooling ?? preset.Pooling;

    private static int ChooseMaxTokens(OnnxEncoderOptions options, FolderSettings settings, OnnxPreset preset)
    {
        var maxTokens = options.MaxTokens
            ?? settings.MaxTokens
            ?? preset.MaxTokens
            ?? settings.TokenizerMaxTokens
            ?? DefaultMaxTokens;
        return Math.Max(MinTokens, Math.Min(maxTokens, settings.MaxPositions));
    }

    private static SearchPapersException CreateMissingModelError(EncoderFolder folder, string[] names) =>
        EncoderErrors.Format(
            folder.Path,
            $"\"{folder.Path}\" has no encoder: no static encoder and no {string.Join(" or ", names)}. Export the " +
            "model to ONNX, for example with \"optimum-cli export onnx --model NAME FOLDER\", or download its ONNX " +
            "files.");
}
