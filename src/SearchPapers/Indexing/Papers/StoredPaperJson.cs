using System.Text.Json;
using System.Text.Json.Serialization;
using SearchPapers.Indexing.Generations;

namespace SearchPapers.Indexing.Papers;

/// <summary>The JSON that the index keeps of a paper and of a generation.</summary>
/// <remarks>
/// The serializer writes it. It is read by hand, as a serializer that reads takes longer to wake than a search takes.
/// </remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PaperDetails))]
[JsonSerializable(typeof(GenerationManifest))]
internal sealed partial class StoredPaperJson : JsonSerializerContext
{
    public static string Write(PaperDetails paper) => JsonSerializer.Serialize(paper, Default.PaperDetails);
}
