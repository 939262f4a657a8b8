namespace SearchPapers.Ingestion;

/// <summary>What was read of a PDF, with what it was made from.</summary>
internal sealed record KeptText(string Key, KeptExtraction Paper);
