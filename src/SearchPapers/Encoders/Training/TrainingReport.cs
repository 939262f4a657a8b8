namespace SearchPapers.Encoders.Training;

/// <summary>The report of a training.</summary>
public sealed record TrainingReport
{
    /// <summary>Gets the number of papers that the encoder was trained on.</summary>
    public required int Papers { get; init; }

    /// <summary>Gets the number of held-out papers that it was evaluated on.</summary>
    public required int HeldOut { get; init; }

    /// <summary>Gets the number of skipped lines, which are not JSON or have no title or no abstract.</summary>
    public required int SkippedLines { get; init; }

    /// <summary>Gets the number of terms in the vocabulary.</summary>
    public required int Terms { get; init; }

    /// <summary>Gets the length of the vectors.</summary>
    public required int Dimensions { get; init; }

    /// <summary>Gets the mean cross entropy in each pass.</summary>
    /// <value>0 if every text of a batch is matched with certainty.</value>
    public required IReadOnlyList<double> Losses { get; init; }

    /// <summary>
    /// Gets the mean reciprocal rank of the abstracts of held-out papers for their titles after each pass.
    /// </summary>
    /// <value>0 to 1; 0 without held-out papers.</value>
    public required IReadOnlyList<double> HeldOutReciprocalRanks { get; init; }

    /// <summary>Gets the duration of the training.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Gets the size of the encoder's file in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>Gets the SHA-256 of the encoder's content.</summary>
    public required string Fingerprint { get; init; }
}
