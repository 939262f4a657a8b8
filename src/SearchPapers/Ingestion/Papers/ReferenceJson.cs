using System.Text.Json.Serialization;
using SearchPapers.Bibliography;

namespace SearchPapers.Ingestion.Papers;

/// <summary>The JSON that a reference is fingerprinted as.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Reference))]
internal sealed partial class ReferenceJson : JsonSerializerContext;
