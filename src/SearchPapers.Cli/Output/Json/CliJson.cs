using System.Text.Json.Serialization;
using SearchPapers.Encoders.Training;

namespace SearchPapers.Cli.Output.Json;

/// <summary>The JSON that scripts rely on: the library's own results, a property each.</summary>
/// <remarks>Search results are only written: without the metadata for reading, the serializer starts faster (docs/startup.md).</remarks>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SearchResultsJson), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(OpenedPaper))]
[JsonSerializable(typeof(PaperDetails))]
[JsonSerializable(typeof(IngestJson))]
[JsonSerializable(typeof(LibraryStatus))]
[JsonSerializable(typeof(ExtractionLine))]
[JsonSerializable(typeof(EvaluatedModes))]
[JsonSerializable(typeof(EvaluationResult))]
[JsonSerializable(typeof(TrainingReport))]
[JsonSerializable(typeof(RemovalJson))]
[JsonSerializable(typeof(CheckJson))]
[JsonSerializable(typeof(ChangeJson))]
internal sealed partial class CliJson : JsonSerializerContext;
