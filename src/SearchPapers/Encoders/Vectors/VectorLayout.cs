namespace SearchPapers.Encoders.Vectors;

/// <summary>How a row of the vectors is divided: what the corpus projection makes, and beside it what the encoder makes.</summary>
/// <param name="LsaDimensions">The dimensions of the corpus projection; 0 where there is none.</param>
/// <param name="PretrainedDimensions">The dimensions of the encoder that has not learnt from the corpus; 0 where there is none.</param>
internal readonly record struct VectorLayout(int LsaDimensions, int PretrainedDimensions)
{
    public int Dimensions => LsaDimensions + PretrainedDimensions;
}
