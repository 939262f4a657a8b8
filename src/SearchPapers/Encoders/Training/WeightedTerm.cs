namespace SearchPapers.Encoders.Training;

/// <summary>A term of a text: its row and its damped term frequency.</summary>
internal readonly record struct WeightedTerm(int Row, float Weight);
