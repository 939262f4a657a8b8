using System.Text.Json.Serialization;

namespace SearchPapers.Onnx;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TransformerConfig))]
[JsonSerializable(typeof(PoolingConfig))]
[JsonSerializable(typeof(SentenceBertConfig))]
[JsonSerializable(typeof(SentenceTransformersConfig))]
internal sealed partial class OnnxJson : JsonSerializerContext;
