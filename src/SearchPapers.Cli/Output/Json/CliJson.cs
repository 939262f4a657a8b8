using System.Text.Json.Serialization;
using SearchPapers.Encoders.Training;

namespace SearchPapers.Cli.Output.Json;

/// <summary>The JSON that scripts rely on: the library's own results, a property each.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OpenedPaper))]
[JsonSerializable(typeof(PaperDetails))]
[JsonSerializable(typeof(IngestJson))]
[JsonSerializable(typeof(LibraryStatus))]
[JsonSerializable(typeof(EvaluatedModes))]
[JsonSerializable(typeof(EvaluationResult))]
[JsonSerializable(typeof(TrainingReport))]
[JsonSerializable(typeof(RemovalJson))]
[JsonSerializable(typeof(CheckJson))]
[JsonSerializable(typeof(ChangeJson))]
internal sealed partial class CliJson : JsonSerializerContext;
