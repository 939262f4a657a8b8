using System.Text.Json;
using System.Text.Json.Serialization;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing.Calibration;

namespace SearchPapers.Indexing.Generations;

/// <summary>What a generation was made with, fixed for its life.</summary>
/// <param name="Schema">The version of the fields.</param>
/// <param name="Analyzer">The version of the analyzer.</param>
/// <param name="Lsa">What was learnt from the papers; null where there were too few.</param>
/// <param name="Pretrained">The encoder that knows other papers.</param>
/// <param name="FittedPapers">How many papers there were when the projection was learnt.</param>
/// <param name="Coverage">How much the projection told of papers then: see <see cref="LsaDrift"/>.</param>
/// <param name="Calibration">How much each ranking counts in the fused one.</param>
internal sealed record GenerationManifest(
    string Schema, string Analyzer, EncoderStatus? Lsa, EncoderStatus Pretrained, int FittedPapers, double Coverage, FusionWeights Calibration)
{
    [JsonIgnore]
    public VectorLayout Layout => new(Lsa?.Dimensions ?? 0, Pretrained.Dimensions);

    /// <summary>Returns which version of the fields and of the analyzer a manifest is of; null where it does not say.</summary>
    public static (string? Schema, string? Analyzer) ReadVersion(JsonElement manifest)
    {
        string? GetText(string name) => manifest.ValueKind == JsonValueKind.Object
            && manifest.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return (GetText("schema"), GetText("analyzer"));
    }

    /// <summary>Reads a manifest by hand, as the serializer takes longer to wake than a search takes.</summary>
    /// <exception cref="KeyNotFoundException">It lacks something.</exception>
    /// <exception cref="InvalidOperationException">Something in it is of another kind.</exception>
    /// <exception cref="FormatException">A number in it is out of range.</exception>
    public static GenerationManifest Read(JsonElement manifest)
    {
        var (schema, analyzer) = ReadVersion(manifest);
        var weights = manifest.GetProperty("calibration");
        return new GenerationManifest(
            schema!,
            analyzer!,
            manifest.TryGetProperty("lsa", out var lsa) ? ReadEncoder(lsa) : null,
            ReadEncoder(manifest.GetProperty("pretrained")),
            manifest.GetProperty("fittedPapers").GetInt32(),
            manifest.GetProperty("coverage").GetDouble(),
            new FusionWeights(
                weights.GetProperty("keyword").GetDouble(),
                weights.GetProperty("lsa").GetDouble(),
                weights.GetProperty("pretrained").GetDouble()));
    }

    private static EncoderStatus ReadEncoder(JsonElement encoder) =>
        encoder.GetProperty("dimensions").GetInt32() is > 0 and var dimensions
            ? new EncoderStatus(
                encoder.GetProperty("name").GetString()!, dimensions, encoder.GetProperty("fingerprint").GetString()!)
            : throw new InvalidOperationException("an encoder of its manifest has no dimensions");
}
