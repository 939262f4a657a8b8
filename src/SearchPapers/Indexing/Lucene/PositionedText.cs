using SearchPapers.Text.Analysis;

namespace SearchPapers.Indexing.Lucene;

internal readonly record struct PositionedText(AnalyzedText Text, int Start);
