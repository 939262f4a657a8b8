using System.Text.Json.Serialization;
using SearchPapers.Browsing;
using SearchPapers.Evaluation;
using SearchPapers.Explanations;
using SearchPapers.Training;
using SearchPapers.Upkeep;

namespace SearchPapers.Cli.Output;

/// <summary>The JSON that scripts rely on: the library's own results, a property each.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SearchResults))]
[JsonSerializable(typeof(HitExplanation))]
[JsonSerializable(typeof(SearchFacets))]
[JsonSerializable(typeof(OpenedPaper))]
[JsonSerializable(typeof(PaperDetails))]
[JsonSerializable(typeof(IngestResult))]
[JsonSerializable(typeof(LibraryStatus))]
[JsonSerializable(typeof(ExtractionLine))]
[JsonSerializable(typeof(EvaluationReport))]
[JsonSerializable(typeof(EvaluationResult))]
[JsonSerializable(typeof(TrainingReport))]
[JsonSerializable(typeof(RemovalResult))]
[JsonSerializable(typeof(CheckReport))]
[JsonSerializable(typeof(WatchedChange))]
internal sealed partial class CliJson : JsonSerializerContext;
