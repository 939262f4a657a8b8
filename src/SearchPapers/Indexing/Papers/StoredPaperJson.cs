using System.Text.Json;
using System.Text.Json.Serialization;

namespace SearchPapers.Indexing.Papers;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PaperDetails))]
internal sealed partial class StoredPaperJson : JsonSerializerContext
{
    public static string Write(PaperDetails paper) => JsonSerializer.Serialize(paper, Default.PaperDetails);
}
