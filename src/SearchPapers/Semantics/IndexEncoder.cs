namespace SearchPapers.Semantics;

/// <summary>An encoder with what an index remembers of it.</summary>
/// <param name="Encoder">The encoder.</param>
/// <param name="Status">Its name, and the fingerprint that tells it from every other.</param>
internal sealed record IndexEncoder(ITextEncoder Encoder, EncoderStatus Status)
{
    private const string ShippedName = "science-encoder.bin";

    private static readonly Lazy<IndexEncoder> TheShipped = new(() =>
    {
        using var stream = typeof(IndexEncoder).Assembly.GetManifestResourceStream(ShippedName)!;
        return Of(ScienceEncoderFile.Read(stream));
    });

    /// <summary>The encoder that comes with the library, read when it is first asked for.</summary>
    public static IndexEncoder Shipped => TheShipped.Value;

    private static IndexEncoder Of((ScienceEncoder Encoder, string Fingerprint) read) =>
        new(read.Encoder, new EncoderStatus("science", read.Encoder.Dimensions, read.Fingerprint));
}
