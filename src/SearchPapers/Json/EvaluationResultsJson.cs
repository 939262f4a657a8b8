namespace SearchPapers.Json;

internal sealed record EvaluationResultsJson(string Dataset, IReadOnlyList<EvaluationResult> Results);
