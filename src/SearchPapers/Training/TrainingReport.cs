namespace SearchPapers.Training;

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

    /// <summary>Gets how it did after each pass.</summary>
    public required IReadOnlyList<TrainingPass> Passes { get; init; }

    /// <summary>Gets how long the training took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Gets the size of the encoder's file in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>Gets the SHA-256 of the encoder's numbers.</summary>
    public required string Fingerprint { get; init; }
}
