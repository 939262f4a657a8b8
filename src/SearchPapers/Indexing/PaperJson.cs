using System.Text.Json;
using System.Text.Json.Serialization;

namespace SearchPapers.Indexing;

/// <summary>The JSON that the index keeps of a paper.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PaperDetails))]
[JsonSerializable(typeof(GenerationManifest))]
[JsonSerializable(typeof(ManifestVersion))]
internal sealed partial class PaperJson : JsonSerializerContext
{
    public static string Write(PaperDetails paper) => JsonSerializer.Serialize(paper, Default.PaperDetails);

    public static PaperDetails ReadPaper(string json) => JsonSerializer.Deserialize(json, Default.PaperDetails)!;
}
