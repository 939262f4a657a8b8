namespace SearchPapers;

/// <summary>How far one step of an ingest has come.</summary>
/// <param name="Stage">The step.</param>
/// <param name="Done">How many papers the step is done with.</param>
/// <param name="Total">How many papers the step has in all, as far as is known.</param>
public sealed record IngestProgress(IngestStage Stage, int Done, int Total);
