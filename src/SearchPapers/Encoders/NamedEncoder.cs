using SearchPapers.Encoders.TermVectors;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Files;

namespace SearchPapers.Encoders;

/// <summary>An encoder with what an index remembers of it.</summary>
/// <param name="Encoder">The encoder.</param>
/// <param name="Status">Its name, and the fingerprint that tells it from every other.</param>
internal sealed record NamedEncoder(ITextEncoder Encoder, EncoderStatus Status)
{
    private static readonly Lazy<NamedEncoder> TheShipped = new(() =>
        Of(TermVectorEncoderFile.Open(MappedBytes.OpenResource(TrainedEncoder.FileName).Memory)));

    /// <summary>The encoder that comes with the library, read when it is first asked for.</summary>
    public static NamedEncoder Shipped => TheShipped.Value;

    /// <summary>Returns an encoder of somebody's own, or the one that comes with the library where that is null.</summary>
    public static async Task<NamedEncoder> CreateAsync(PaperEncoder? encoder, CancellationToken cancellationToken)
    {
        if (encoder is null)
        {
            return Shipped;
        }

        if (encoder.TermVectorEncoder is { } trained)
        {
            return new NamedEncoder(trained, new EncoderStatus(encoder.Name, trained.Dimensions, encoder.Fingerprint));
        }

        // How long its vectors are is known from one.
        var one = await encoder.EncodeQueryAsync(encoder.Name, cancellationToken).ConfigureAwait(false);
        return new NamedEncoder(
            new PaperEncoderAdapter(encoder, one.Length), new EncoderStatus(encoder.Name, one.Length, encoder.Fingerprint));
    }

    private static NamedEncoder Of((TermVectorEncoder Encoder, string Fingerprint) read) =>
        new(read.Encoder, new EncoderStatus("science", read.Encoder.Dimensions, read.Fingerprint));
}
