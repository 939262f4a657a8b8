namespace SearchPapers.Text.Analysis;

/// <param name="Surface">The word in lower case and ASCII.</param>
/// <param name="Term">The stem, or null for a stop word.</param>
internal sealed record StemmedWord(IndexTerm Surface, IndexTerm? Term);
