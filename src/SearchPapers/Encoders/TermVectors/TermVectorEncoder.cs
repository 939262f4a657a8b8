using System.Buffers.Binary;
using System.Runtime.InteropServices;
using SearchPapers.Encoders.Vectors;

namespace SearchPapers.Encoders.TermVectors;

/// <summary>
/// An encoder that has been trained once to find abstracts by their titles, among those of many papers, and needs no
/// fitting: it knows of words that an index has never seen together.
/// </summary>
/// <remarks>Immutable. What is kept of it, and how, is <see cref="TermVectorEncoderFile"/>'s.</remarks>
internal sealed class TermVectorEncoder : TermEncoder
{
    private readonly ReadOnlyMemory<byte> _scales;
    private readonly ReadOnlyMemory<byte> _rows;

    /// <param name="terms">The terms; a term's place is its row.</param>
    /// <param name="scales">What each row is multiplied with, in 16 bits, little-endian.</param>
    /// <param name="rows">A row of <paramref name="dimensions"/> signed bytes for each term, one after the other.</param>
    /// <param name="dimensions">The length of the vectors.</param>
    public TermVectorEncoder(TermTable terms, ReadOnlyMemory<byte> scales, ReadOnlyMemory<byte> rows, int dimensions) =>
        (Terms, _scales, _rows, Dimensions) = (terms, scales, rows, dimensions);

    public override int Dimensions { get; }

    public override TermTable Terms { get; }

    /// <summary>What each row is multiplied with, as it is kept.</summary>
    public ReadOnlySpan<byte> Scales => _scales.Span;

    /// <summary>The rows, as they are kept.</summary>
    public ReadOnlySpan<byte> Rows => _rows.Span;

    protected override float TitleShare => 0.4f;

    public static TermVectorEncoder Create(TermTable terms, float[] scales, sbyte[] rows, int dimensions) => new(
        terms,
        MemoryMarshal.AsBytes<Half>(Array.ConvertAll(scales, scale => (Half)scale)).ToArray(),
        MemoryMarshal.AsBytes(rows.AsSpan()).ToArray(),
        dimensions);

    protected override void AddRow(int term, int times, Span<float> sum)
    {
        var scale = (float)BinaryPrimitives.ReadHalfLittleEndian(Scales[(term * sizeof(ushort))..]);
        var row = MemoryMarshal.Cast<byte, sbyte>(Rows.Slice(term * Dimensions, Dimensions));
        FloatVector.AddTo(sum, row, DampTermFrequency(times) * scale);
    }
}
