using System.Text.Json;
using System.Text.Json.Serialization;

namespace SearchPapers.Encoders.Folders;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TokenizerFile))]
[JsonSerializable(typeof(TokenizerConfig))]
[JsonSerializable(typeof(StaticEncoderConfig))]
[JsonSerializable(typeof(List<EncoderModule>))]
[JsonSerializable(typeof(SafetensorsEntry))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
[JsonSerializable(typeof(Dictionary<string, int>))]
internal sealed partial class EncoderJson : JsonSerializerContext;
