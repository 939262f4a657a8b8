namespace SearchPapers.Encoders.Vectors;

/// <summary>The parts of a row of the vector file; an encoder that is not used has 0 dimensions.</summary>
/// <param name="LsaDimensions">The length of the first part.</param>
/// <param name="PretrainedDimensions">The length of the second part.</param>
internal readonly record struct VectorLayout(int LsaDimensions, int PretrainedDimensions)
{
    public int Dimensions => LsaDimensions + PretrainedDimensions;
}
