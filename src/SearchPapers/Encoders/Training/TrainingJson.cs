using System.Text.Json.Serialization;

namespace SearchPapers.Encoders.Training;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(TrainingReport))]
internal sealed partial class TrainingJson : JsonSerializerContext;
