using System.Text.Json.Serialization;
using SearchPapers.Encoders.Training;

namespace SearchPapers.Json;

// Without the metadata for reading them, search results are written 6 ms sooner in a new process (docs/startup.md).
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
