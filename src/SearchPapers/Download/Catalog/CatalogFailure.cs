namespace SearchPapers.Download.Catalog;

/// <summary>Why the last attempt at a paper failed.</summary>
/// <param name="Stage">What was being done: "list", "download", "extract" or "index".</param>
/// <param name="Reason">What went wrong, and what can be done about it.</param>
/// <param name="At">When.</param>
internal sealed record CatalogFailure(string Stage, string Reason, DateTimeOffset At);
