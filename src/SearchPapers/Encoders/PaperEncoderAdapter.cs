using SearchPapers.Encoders.Vectors;

namespace SearchPapers.Encoders;

internal sealed class PaperEncoderAdapter(PaperEncoder encoder, int dimensions) : ITextEncoder
{
    public int Dimensions => dimensions;

    public async Task<IReadOnlyList<float[]?>> EncodeAsync(
        IReadOnlyList<EncoderInput> texts, CancellationToken cancellationToken)
    {
        var papers = texts.Select(text => text.Title is { } title ? (title, text.Text) : (text.Text ?? "", null));
        var vectors = await encoder.EncodePapersAsync(papers, cancellationToken).ConfigureAwait(false);
        return [.. vectors.Select(vector => TextVectors.Normalize(vector.ToArray()))];
    }

    public async Task<float[]?> EncodeQueryAsync(EncoderInput query, CancellationToken cancellationToken)
    {
        var vector = await encoder.EncodeQueryAsync(query.Text ?? "", cancellationToken).ConfigureAwait(false);
        return TextVectors.Normalize(vector.ToArray());
    }
}
