namespace SearchPapers.Encoders.Training;

internal readonly record struct WeightedTerm(int Row, float Weight);
