using System.Text.Json.Serialization;
using SearchPapers.Bibliography;

namespace SearchPapers.Ingestion.Cache;

/// <summary>The JSON that the corpus folder keeps of what was read, and that a paper is known by.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CachedText))]
[JsonSerializable(typeof(ListedPaper))]
internal sealed partial class IngestionJson : JsonSerializerContext;
