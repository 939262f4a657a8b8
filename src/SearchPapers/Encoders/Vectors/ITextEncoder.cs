namespace SearchPapers.Encoders.Vectors;

/// <summary>Makes vectors of texts, so that what means the same points the same way.</summary>
/// <remarks>Safe to share between threads.</remarks>
internal interface ITextEncoder
{
    /// <summary>Gets the length of the vectors.</summary>
    public int Dimensions { get; }

    /// <summary>Returns a unit vector for each paper or passage; null for one that it can make nothing of.</summary>
    public Task<IReadOnlyList<float[]?>> EncodeAsync(IReadOnlyList<EncoderInput> texts, CancellationToken cancellationToken);

    /// <summary>Returns the unit vector of a query; null where it can make nothing of it.</summary>
    public Task<float[]?> EncodeQueryAsync(EncoderInput query, CancellationToken cancellationToken);
}
