using SearchPapers.Text.Analysis;

namespace SearchPapers.Indexing.Lucene;

/// <summary>A text of a field that has several, and where it stands among them.</summary>
/// <param name="Text">The text.</param>
/// <param name="Start">The position of its first word, or the next one that is free where another text reaches further.</param>
internal readonly record struct PositionedText(AnalyzedText Text, int Start);
