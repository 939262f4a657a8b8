namespace SearchPapers.Semantics.Training;

/// <summary>A term of a text, by its row, and how much it counts there.</summary>
internal readonly record struct WeightedRow(int Row, float Weight);
