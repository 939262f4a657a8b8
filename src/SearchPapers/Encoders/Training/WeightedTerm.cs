namespace SearchPapers.Encoders.Training;

/// <summary>A term of a text, by its row, and how much it counts there.</summary>
internal readonly record struct WeightedTerm(int Row, float Weight);
