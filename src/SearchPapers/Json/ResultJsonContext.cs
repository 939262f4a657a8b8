using System.Text.Json.Serialization;
using SearchPapers.Encoders.Training;

namespace SearchPapers.Json;

// Search results are written without the metadata for reading them, so that the first search of a process starts 13 ms
// earlier.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SearchResultsJson), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(PaperDetails))]
[JsonSerializable(typeof(UpdateResult))]
[JsonSerializable(typeof(WatchRoundJson))]
[JsonSerializable(typeof(LibraryStatus))]
[JsonSerializable(typeof(ProblemsJson))]
[JsonSerializable(typeof(EvaluationResult))]
[JsonSerializable(typeof(EvaluationResultsJson))]
[JsonSerializable(typeof(TrainingReport))]
[JsonSerializable(typeof(OpenedPaperJson))]
internal sealed partial class ResultJsonContext : JsonSerializerContext;
