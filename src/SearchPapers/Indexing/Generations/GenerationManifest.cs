using System.Text.Json;
using System.Text.Json.Serialization;
using SearchPapers.Encoders.Vectors;

namespace SearchPapers.Indexing.Generations;

// Lsa is null if there were too few papers to fit it; Coverage is its mean term coverage at the fit.
internal sealed record GenerationManifest(
    string Schema,
    string Analyzer,
    EncoderStatus? Lsa,
    EncoderStatus Pretrained,
    int FittedPapers,
    double Coverage,
    FusionWeights Calibration)
{
    [JsonIgnore]
    public VectorLayout Layout => new(Lsa?.Dimensions ?? 0, Pretrained.Dimensions);

    /// <summary>Reads only the versions of a manifest; a version is null if it is missing.</summary>
    public static (string? Schema, string? Analyzer) ReadVersion(JsonElement manifest)
    {
        string? GetText(string name) => manifest.ValueKind == JsonValueKind.Object
            && manifest.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return (GetText("schema"), GetText("analyzer"));
    }

    /// <summary>Reads a manifest without the serializer, whose first use takes longer than a search.</summary>
    /// <exception cref="KeyNotFoundException">A property is missing.</exception>
    /// <exception cref="InvalidOperationException">A property has the wrong type.</exception>
    /// <exception cref="FormatException">A number is out of range.</exception>
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
