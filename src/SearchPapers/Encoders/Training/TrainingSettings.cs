namespace SearchPapers.Encoders.Training;

/// <summary>How an encoder is trained.</summary>
/// <remarks>What each of them is worth is told in the model card of the encoder that ships with the library.</remarks>
internal sealed record TrainingSettings
{
    public int Dimensions { get; init; } = 256;

    /// <summary>Gets in how many papers a term must be.</summary>
    public int MinPapers { get; init; } = 5;

    /// <summary>Gets how many terms there are at most, the most frequent ones.</summary>
    public int MaxTerms { get; init; } = 40_000;

    /// <summary>Gets how many pairs of texts compete with each other: the text that is sought must be found among so many.</summary>
    public int BatchSize { get; init; } = 1024;

    /// <summary>Gets how often all papers are gone through.</summary>
    public int Passes { get; init; } = 8;

    /// <summary>Gets what cosines are multiplied with, to be exponents: the higher, the harder is a small difference.</summary>
    public float Scale { get; init; } = 20;

    public float LearningRate { get; init; } = 0.1f;

    /// <summary>Gets how many papers are kept from the training, to try the encoder on.</summary>
    public int HeldOut { get; init; } = 4000;

    /// <summary>Gets where random numbers begin.</summary>
    public int Seed { get; init; } = 1;
}
