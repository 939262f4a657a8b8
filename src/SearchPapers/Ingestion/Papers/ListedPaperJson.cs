using System.Text.Json.Serialization;
using SearchPapers.Bibliography;

namespace SearchPapers.Ingestion.Papers;

/// <summary>The JSON that a listed paper is fingerprinted as.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ListedPaper))]
internal sealed partial class ListedPaperJson : JsonSerializerContext;
