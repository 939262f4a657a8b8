using System.Text.Json.Serialization;

namespace SearchPapers.Onnx;

/// <summary>The relevant settings in a transformer's config.json.</summary>
internal sealed record TransformerConfig(
    [property: JsonPropertyName("_name_or_path")] string? NameOrPath, int? MaxPositionEmbeddings);
