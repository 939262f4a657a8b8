using System.Text.Json;
using System.Text.Json.Serialization;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing.Calibration;

namespace SearchPapers.Indexing.Generations;

/// <summary>What a generation was made with, fixed for its life.</summary>
/// <param name="Schema">The version of the fields.</param>
/// <param name="Analyzer">The version of the analyzer.</param>
/// <param name="Projection">What was learnt from the papers; null where there were too few.</param>
/// <param name="Encoder">The encoder that knows other papers.</param>
/// <param name="FittedPapers">How many papers there were when the projection was learnt.</param>
/// <param name="Coverage">How much the projection told of papers then: see <see cref="LsaDrift"/>.</param>
/// <param name="Calibration">How much each ranking counts in the fused one.</param>
internal sealed record GenerationManifest(
    string Schema, string Analyzer, EncoderStatus? Projection, EncoderStatus Encoder, int FittedPapers, double Coverage, FusionWeights Calibration)
{
    [JsonIgnore]
    public VectorLayout Layout => new(Projection?.Dimensions ?? 0, Encoder.Dimensions);

    /// <summary>Returns which version of the fields and of the analyzer a manifest is of; null where it does not say.</summary>
    public static (string? Schema, string? Analyzer) VersionOf(JsonElement manifest)
    {
        string? Text(string name) => manifest.ValueKind == JsonValueKind.Object
            && manifest.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
        return (Text("schema"), Text("analyzer"));
    }

    /// <summary>Reads a manifest by hand, as the serializer takes longer to wake than a search takes.</summary>
    /// <exception cref="KeyNotFoundException">It lacks something.</exception>
    /// <exception cref="InvalidOperationException">Something in it is of another kind.</exception>
    /// <exception cref="FormatException">A number in it is out of range.</exception>
    public static GenerationManifest Read(JsonElement manifest)
    {
        var (schema, analyzer) = VersionOf(manifest);
        var weights = manifest.GetProperty("calibration");
        return new GenerationManifest(
            schema!,
            analyzer!,
            manifest.TryGetProperty("projection", out var projection) ? EncoderOf(projection) : null,
            EncoderOf(manifest.GetProperty("encoder")),
            manifest.GetProperty("fittedPapers").GetInt32(),
            manifest.GetProperty("coverage").GetDouble(),
            new FusionWeights(
                weights.GetProperty("keyword").GetDouble(),
                weights.GetProperty("corpus").GetDouble(),
                weights.GetProperty("science").GetDouble()));
    }

    private static EncoderStatus EncoderOf(JsonElement encoder) =>
        encoder.GetProperty("dimensions").GetInt32() is > 0 and var dimensions
            ? new EncoderStatus(
                encoder.GetProperty("name").GetString()!, dimensions, encoder.GetProperty("fingerprint").GetString()!)
            : throw new InvalidOperationException("an encoder of its manifest has no dimensions");
}
