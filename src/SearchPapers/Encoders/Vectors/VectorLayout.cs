namespace SearchPapers.Encoders.Vectors;

/// <summary>How a row of the vectors is divided: what the corpus projection makes, and beside it what the encoder makes.</summary>
/// <param name="Corpus">The dimensions of the corpus projection; 0 where there is none.</param>
/// <param name="Science">The dimensions of the encoder that has not learnt from the corpus; 0 where there is none.</param>
internal readonly record struct VectorLayout(int Corpus, int Science)
{
    public int Dimensions => Corpus + Science;
}
