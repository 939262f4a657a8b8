using System.Globalization;
using SearchPapers.Encoders.Folders;

namespace SearchPapers.Onnx;

/// <summary>How an encoder is run: as is asked for, else as its files say, else as its preset does.</summary>
internal sealed record OnnxSettings
{
    /// <summary>The two tokens around a text, and one of its own.</summary>
    public const int LeastTokens = 3;

    private const int UsualTokens = 512;
    private const string QueryFolder = "query";

    private static readonly string[] ModelNames =
        ["model.onnx", "onnx/model.onnx", "onnx/model_quantized.onnx", "model_optimized.onnx"];

    public required string ModelPath { get; init; }

    public string? QueryModelPath { get; init; }

    /// <summary>Gets the way; null where the folder asks for more than can be done here.</summary>
    public OnnxPooling? Pooling { get; init; }

    public bool Normalize { get; init; }

    public int MaxTokens { get; init; }

    public required string QueryPrefix { get; init; }

    public required string DocumentPrefix { get; init; }

    public bool HasSeparator { get; init; }

    public string? Output { get; init; }

    public int BatchSize { get; init; }

    /// <exception cref="SearchPapersException">There is no model, or the settings beside it are damaged.</exception>
    public static OnnxSettings Read(EncoderFolder folder, OnnxEncoderOptions options, OnnxPreset? named)
    {
        string[] names = options.ModelFile is { } file ? [file] : ModelNames;
        var path = folder.Find(names) ?? throw NoModel(folder, names);
        var said = new FolderSettings(folder);
        var preset = named ?? OnnxPreset.Recognize(folder.Name, said.ModelName);
        return new OnnxSettings
        {
            ModelPath = path,
            QueryModelPath = folder.Find(names.Select(name => Path.Combine(QueryFolder, name))),
            Pooling = options.Pooling ?? PoolingOf(said, preset),
            Normalize = options.Normalize ?? said.Normalize ?? preset.Normalize,
            MaxTokens = Tokens(options, said, preset),
            QueryPrefix = options.QueryPrefix ?? said.QueryPrefix ?? preset.QueryPrefix,
            DocumentPrefix = options.DocumentPrefix ?? said.DocumentPrefix,
            HasSeparator = preset.HasSeparator,
            Output = options.Output,
            BatchSize = options.BatchSize,
        };
    }

    public string Fingerprint(WordPieceVocabulary vocabulary) => SearchPapers.Files.Fingerprint.Of(
    [
        "onnx 1", $"{Pooling} {Normalize} {HasSeparator} {Output}", MaxTokens.ToString(CultureInfo.InvariantCulture),
        QueryPrefix, DocumentPrefix, vocabulary.Fingerprint,
        .. Weights(ModelPath), "query", .. QueryModelPath is null ? [] : Weights(QueryModelPath),
    ]);

    // A model of more than 2 GB keeps its numbers in files beside it, whose names begin with its own.
    private static string[] Weights(string path) => EncoderFolder.Guard<string[]>(path, () =>
    [
        .. Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*")
            .Order(StringComparer.Ordinal)
            .Select(SearchPapers.Files.Fingerprint.OfFile),
    ]);

    private static OnnxPooling? PoolingOf(FolderSettings said, OnnxPreset preset) =>
        said.AsksForMore ? null : said.Pooling ?? preset.Pooling;

    private static int Tokens(OnnxEncoderOptions options, FolderSettings said, OnnxPreset preset)
    {
        var wanted = options.MaxTokens ?? said.MaxTokens ?? preset.MaxTokens ?? said.TokenizerMaxTokens ?? UsualTokens;
        return Math.Max(LeastTokens, Math.Min(wanted, said.MaxPositions));
    }

    private static SearchPapersException NoModel(EncoderFolder folder, string[] names) => EncoderErrors.Format(
        folder.Path,
        $"\"{folder.Path}\" holds no encoder: neither a static one nor {string.Join(" or ", names)}. Export the model to " +
        "ONNX, as by \"optimum-cli export onnx --model NAME FOLDER\", or fetch its ONNX files.");
}
