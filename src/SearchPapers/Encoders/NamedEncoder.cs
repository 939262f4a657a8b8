using SearchPapers.Encoders.TermVectors;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Files;

namespace SearchPapers.Encoders;

internal sealed record NamedEncoder(ITextEncoder Encoder, EncoderStatus Status)
{
    private static readonly Lazy<NamedEncoder> LazyShipped = new(OpenShipped);

    /// <summary>The encoder that ships with the library, read on first use.</summary>
    public static NamedEncoder Shipped => LazyShipped.Value;

    /// <summary>Returns a user's encoder, or the shipped one if it is null.</summary>
    public static async Task<NamedEncoder> CreateAsync(PaperEncoder? encoder, CancellationToken cancellationToken)
    {
        if (encoder is null)
        {
            return Shipped;
        }

        if (encoder.TermVectorEncoder is { } termVectors)
        {
            return new NamedEncoder(
                termVectors, new EncoderStatus(encoder.Name, termVectors.Dimensions, encoder.Fingerprint));
        }

        // A generator does not reliably report its dimensions.
        var sample = await encoder.EncodeQueryAsync(encoder.Name, cancellationToken).ConfigureAwait(false);
        return new NamedEncoder(
            new PaperEncoderAdapter(encoder, sample.Length),
            new EncoderStatus(encoder.Name, sample.Length, encoder.Fingerprint));
    }

    private static NamedEncoder OpenShipped()
    {
        var file = MappedBytes.OpenResource(TrainedEncoder.FileName).Memory;
        var (encoder, fingerprint) = TermVectorEncoderFile.Open(file);
        return new NamedEncoder(encoder, new EncoderStatus("science", encoder.Dimensions, fingerprint));
    }
}
