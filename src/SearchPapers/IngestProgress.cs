namespace SearchPapers;

/// <summary>Progress of one stage of an ingest.</summary>
/// <param name="Stage">
/// The stage, as in <see cref="Problem.Stage"/>: "list", "download", "extract" or "index". Download and extract
/// overlap.
/// </param>
/// <param name="Done">The number of finished papers.</param>
/// <param name="Total">The number of papers known so far.</param>
public sealed record IngestProgress(string Stage, int Done, int Total);
