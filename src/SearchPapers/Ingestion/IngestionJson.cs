using System.Text.Json.Serialization;

namespace SearchPapers.Ingestion;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(KeptText))]
[JsonSerializable(typeof(Reference))]
internal sealed partial class IngestionJson : JsonSerializerContext;
