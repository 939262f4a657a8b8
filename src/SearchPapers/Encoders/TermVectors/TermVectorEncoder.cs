using System.Buffers.Binary;
using System.Runtime.InteropServices;
using SearchPapers.Encoders.Vectors;

namespace SearchPapers.Encoders.TermVectors;

/// <summary>
/// A pretrained encoder of term vectors: it was trained to match titles with abstracts, so that it relates terms that
/// never occur together in the library.
/// </summary>
/// <remarks>Immutable.</remarks>
internal sealed class TermVectorEncoder : TermEncoder
{
    private readonly ReadOnlyMemory<byte> _scales;
    private readonly ReadOnlyMemory<byte> _rows;

    /// <param name="terms">The vocabulary; the position of a term is its row.</param>
    /// <param name="scales">The factor of each row, in 16 bits, little-endian.</param>
    /// <param name="rows">The rows of the terms, <paramref name="dimensions"/> signed bytes each.</param>
    /// <param name="dimensions">The length of the vectors.</param>
    public TermVectorEncoder(TermTable terms, ReadOnlyMemory<byte> scales, ReadOnlyMemory<byte> rows, int dimensions) =>
        (Terms, _scales, _rows, Dimensions) = (terms, scales, rows, dimensions);

    public override int Dimensions { get; }

    public override TermTable Terms { get; }

    public ReadOnlySpan<byte> Scales => _scales.Span;

    public ReadOnlySpan<byte> Rows => _rows.Span;

    protected override float TitleShare => 0.4f;

    public static TermVectorEncoder Create(TermTable terms, float[] scales, sbyte[] rows, int dimensions) => new(
        terms,
        MemoryMarshal.AsBytes<Half>(Array.ConvertAll(scales, scale => (Half)scale)).ToArray(),
        MemoryMarshal.AsBytes(rows.AsSpan()).ToArray(),
        dimensions);

    protected override void AddRow(int row, int termFrequency, Span<float> sum)
    {
        var scale = (float)BinaryPrimitives.ReadHalfLittleEndian(Scales[(row * sizeof(ushort))..]);
        var numbers = MemoryMarshal.Cast<byte, sbyte>(Rows.Slice(row * Dimensions, Dimensions));
        FloatVector.AddTo(sum, numbers, DampTermFrequency(termFrequency) * scale);
    }
}
