using System.Text.Json.Serialization;
using SearchPapers.Bibliography;

namespace SearchPapers.Ingestion.Cache;

/// <summary>The JSON that the corpus folder keeps of what was read, and that a reference is known by.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CachedText))]
[JsonSerializable(typeof(Reference))]
internal sealed partial class IngestionJson : JsonSerializerContext;
