using System.Text.Json.Serialization;
using SearchPapers.Bibliography;

namespace SearchPapers.Ingestion.Papers;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ListedPaper))]
internal sealed partial class ListedPaperJson : JsonSerializerContext;
