using SearchPapers.Text.Analysis;

namespace SearchPapers.Indexing.Lucene;

/// <param name="Text">One of several texts of a field.</param>
/// <param name="Start">
/// The position of its first word, or the next free one if the previous text reaches further.
/// </param>
internal readonly record struct PositionedText(AnalyzedText Text, int Start);
