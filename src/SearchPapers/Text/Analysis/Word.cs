namespace SearchPapers.Text.Analysis;

/// <summary>A word of a text.</summary>
/// <param name="Surface">The word, as it is written but for its case and accents.</param>
/// <param name="Term">Its stem; null for a stop word.</param>
internal sealed record Word(IndexTerm Surface, IndexTerm? Term);
