namespace SearchPapers.Cli.Output.Json;

/// <summary>What "remove --json" prints.</summary>
/// <param name="Removed">The papers that were removed.</param>
/// <param name="Failed">What was named and is not there.</param>
/// <param name="Sources">What named the removed papers, and brings them back with its next ingest where it still does.</param>
/// <param name="Papers">How many papers are left.</param>
internal sealed record RemovalJson(
    IReadOnlyList<PaperId> Removed, IReadOnlyList<Problem> Failed, IReadOnlyList<string> Sources, int Papers);
