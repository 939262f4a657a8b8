namespace SearchPapers.Encoders.Training;

/// <summary>How a training went.</summary>
public sealed record TrainingReport
{
    /// <summary>Gets how many papers the encoder has learnt from.</summary>
    public required int Papers { get; init; }

    /// <summary>Gets how many papers were kept from it, to try it on.</summary>
    public required int HeldOut { get; init; }

    /// <summary>Gets how many lines could not be read, or hold no title or no abstract.</summary>
    public required int PassedOver { get; init; }

    /// <summary>Gets how many terms the encoder knows.</summary>
    public required int Terms { get; init; }

    /// <summary>Gets the length of its vectors.</summary>
    public required int Dimensions { get; init; }

    /// <summary>
    /// Gets how unsure the encoder was after each pass, on the average, which text of a batch belongs to which: the cross entropy.
    /// </summary>
    /// <value>0 for one that is sure.</value>
    public required IReadOnlyList<double> Losses { get; init; }

    /// <summary>
    /// Gets the mean reciprocal rank, after each pass, of the abstracts of papers that the encoder has not learnt from, found by
    /// their titles.
    /// </summary>
    /// <value>0 to 1; 0 where no paper is held out.</value>
    public required IReadOnlyList<double> HeldOutReciprocalRanks { get; init; }

    /// <summary>Gets how long the training took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Gets the size of the encoder's file in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>Gets the SHA-256 of the encoder's numbers.</summary>
    public required string Fingerprint { get; init; }
}
