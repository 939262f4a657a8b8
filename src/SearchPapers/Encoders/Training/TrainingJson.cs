using System.Text.Json.Serialization;

namespace SearchPapers.Encoders.Training;

/// <summary>The JSON of the report beside an encoder.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(TrainingReport))]
internal sealed partial class TrainingJson : JsonSerializerContext;
