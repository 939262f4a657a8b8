using System.Text.Json.Serialization;

namespace SearchPapers.Download.Transfer;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(PartialOrigin))]
internal sealed partial class PartialOriginJson : JsonSerializerContext;
