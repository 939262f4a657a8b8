using System.Text.Json.Serialization;

namespace SearchPapers.Onnx;

internal sealed record TransformerConfig(
    [property: JsonPropertyName("_name_or_path")] string? NameOrPath, int? MaxPositionEmbeddings);
