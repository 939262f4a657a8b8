using System.Text.Json.Serialization;

namespace SearchPapers.Ingestion;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ExtractedText))]
[JsonSerializable(typeof(Reference))]
internal sealed partial class ExtractedTextJson : JsonSerializerContext;
