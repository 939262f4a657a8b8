namespace SearchPapers.Encoders.Vectors;

/// <summary>An encoder as an index uses it. Implementations are thread-safe.</summary>
internal interface ITextEncoder
{
    public int Dimensions { get; }

    /// <summary>Returns a unit vector for each paper or passage, or null for one without a known term.</summary>
    public Task<IReadOnlyList<float[]?>> EncodeAsync(
        IReadOnlyList<EncoderInput> texts, CancellationToken cancellationToken);

    /// <summary>Returns the unit vector of a query, or null if it has no known term.</summary>
    public Task<float[]?> EncodeQueryAsync(EncoderInput query, CancellationToken cancellationToken);
}
