namespace SearchPapers;

/// <summary>How far one step of an ingest has come.</summary>
/// <param name="Stage">
/// The step, by the words of <see cref="Problem.Stage"/>: "list" while lists are read, "download" while PDFs are fetched, "extract"
/// while papers are read, of which some are fetched meanwhile, and "index" while the index is built.
/// </param>
/// <param name="Done">How many papers the step is done with.</param>
/// <param name="Total">How many papers the step has in all, as far as is known.</param>
public sealed record IngestProgress(string Stage, int Done, int Total);
