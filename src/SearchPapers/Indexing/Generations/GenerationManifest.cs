using System.Text.Json;
using System.Text.Json.Serialization;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing.Calibration;

namespace SearchPapers.Indexing.Generations;

/// <summary>The versions, encoders and weights of a generation, which never change after it is built.</summary>
/// <param name="Schema">The version of the index fields.</param>
/// <param name="Analyzer">The version of the analyzer.</param>
/// <param name="Lsa">The LSA encoder, or null if there were too few papers to fit one.</param>
/// <param name="Pretrained">The pretrained encoder.</param>
/// <param name="FittedPapers">The number of papers in the index when LSA was fitted.</param>
/// <param name="Coverage">The mean term coverage of LSA when it was fitted; see <see cref="LsaDrift"/>.</param>
/// <param name="Calibration">The weights of the retrievers.</param>
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
