namespace SearchPapers.Cli.Output.Json;

/// <summary>The figures of all modes over one collection.</summary>
/// <param name="Dataset">The collection's name.</param>
/// <param name="Results">The figures of each mode.</param>
internal sealed record EvaluatedModes(string Dataset, IReadOnlyList<EvaluationResult> Results);
