namespace SearchPapers.Encoders.Training;

/// <summary>The settings of a training; the model card of the shipped encoder has measurements of each.</summary>
internal sealed record TrainingSettings
{
    public int Dimensions { get; init; } = 256;

    /// <summary>Gets the minimum document frequency of a term.</summary>
    public int MinPapers { get; init; } = 5;

    /// <summary>Gets the maximum number of terms; the most frequent ones are used.</summary>
    public int MaxTerms { get; init; } = 40_000;

    /// <summary>Gets the number of text pairs in a batch.</summary>
    public int BatchSize { get; init; } = 1024;

    public int Passes { get; init; } = 8;

    /// <summary>Gets the factor of the cosines in the softmax: the inverse of its temperature.</summary>
    public float Scale { get; init; } = 20;

    public float LearningRate { get; init; } = 0.1f;

    /// <summary>Gets the number of held-out papers.</summary>
    public int HeldOut { get; init; } = 4000;

    public int Seed { get; init; } = 1;
}
