namespace SearchPapers.Ingestion.Cache;

/// <summary>What was read of a PDF, with what it was made from.</summary>
internal sealed record CachedText(string Key, CachedExtraction Paper);
