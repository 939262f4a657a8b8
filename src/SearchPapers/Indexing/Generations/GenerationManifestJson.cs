using System.Text.Json.Serialization;

namespace SearchPapers.Indexing.Generations;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GenerationManifest))]
internal sealed partial class GenerationManifestJson : JsonSerializerContext;
