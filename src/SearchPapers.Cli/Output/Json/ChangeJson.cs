namespace SearchPapers.Cli.Output.Json;

/// <summary>What "watch --json" prints of a round.</summary>
/// <param name="Changed">The files that have come, changed or gone; the sources themselves at the beginning.</param>
/// <param name="Result">What the ingest did; null where it could not be done.</param>
/// <param name="Error">Why it could not be done; null where it was.</param>
internal sealed record ChangeJson(IReadOnlyList<string> Changed, IngestJson? Result, string? Error);
