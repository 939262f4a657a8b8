using System.Text.Json.Serialization;

namespace SearchPapers.Encoders.Training;

/// <summary>The JSON of report.json in the folder of an encoder.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(TrainingReport))]
internal sealed partial class TrainingJson : JsonSerializerContext;
