namespace SearchPapers.Extraction;

/// <summary>Why nothing could be read of a PDF.</summary>
/// <param name="Stage">What was being done: "open", "read" or "extract".</param>
/// <param name="Reason">What went wrong, and what can be done about it.</param>
public sealed record ExtractionError(string Stage, string Reason);
