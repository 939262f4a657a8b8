using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchPapers.Encoders.Vectors;

/// <summary>A unit vector in one signed byte a dimension, scaled so that its largest component is ±127.</summary>
/// <remarks>The scale is not kept: a cosine does not depend on it.</remarks>
internal static class QuantizedVector
{
    private const float Limit = 127f;

    /// <summary>Writes the vectors of a text side by side; zeros for one that is not there.</summary>
    public static void Write(TextVectors vector, Span<sbyte> row, VectorLayout layout)
    {
        row.Clear();
        if (vector.Lsa is { } corpus)
        {
            Quantize(corpus, row[..layout.LsaDimensions]);
        }

        if (vector.Pretrained is { } science)
        {
            Quantize(science, row[layout.LsaDimensions..]);
        }
    }

    /// <summary>Reads the vectors of a text.</summary>
    public static TextVectors Read(ReadOnlySpan<sbyte> row, VectorLayout layout) =>
        new(Unit(row[..layout.LsaDimensions]), Unit(row[layout.LsaDimensions..]));

    /// <summary>Writes a vector, and returns what its row is to be multiplied with to have its length again.</summary>
    public static float Quantize(ReadOnlySpan<float> vector, Span<sbyte> row)
    {
        var largest = FloatVector.MaxMagnitude(vector);
        var scale = largest > 0 ? Limit / largest : 0f;
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = (sbyte)MathF.Round(vector[i] * scale);
        }

        return largest / Limit;
    }

    /// <summary>Returns the length of a row.</summary>
    public static double Norm(ReadOnlySpan<sbyte> row) => Math.Sqrt(Products(row, row).OfRow);

    /// <summary>Returns how far a row points along another one: their product over its own length; 0 where it is all zero.</summary>
    public static double ScalarProjection(ReadOnlySpan<sbyte> onto, ReadOnlySpan<sbyte> row)
    {
        if (onto.IsEmpty)
        {
            return 0;
        }

        var (ofBoth, ofRow) = Products(onto, row);
        return ofRow > 0 ? ofBoth / Math.Sqrt(ofRow) : 0;
    }

    private static float[]? Unit(ReadOnlySpan<sbyte> row)
    {
        var vector = new float[row.Length];
        FloatVector.AddTo(vector, row, weight: 1);
        return TextVectors.Normalize(vector);
    }

    // A product with itself is a sum that stays within an int for 133,000 dimensions.
    private static (int OfBoth, int OfRow) Products(ReadOnlySpan<sbyte> other, ReadOnlySpan<sbyte> row)
    {
        var others = MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(other);
        var rows = MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(row);
        var (both, own) = (Vector256<int>.Zero, Vector256<int>.Zero);
        for (var i = 0; i < others.Length; i++)
        {
            var (a, b) = Vector256.Widen(others[i]);
            var (c, d) = Vector256.Widen(rows[i]);

            // Two products of at most 127² still fit a short: 32,258.
            var (low, high) = Vector256.Widen((a * c) + (b * d));
            both += low + high;
            (low, high) = Vector256.Widen((c * c) + (d * d));
            own += low + high;
        }

        var (ofBoth, ofRow) = (Vector256.Sum(both), Vector256.Sum(own));
        for (var i = others.Length * Vector256<sbyte>.Count; i < row.Length; i++)
        {
            ofBoth += other[i] * row[i];
            ofRow += row[i] * row[i];
        }

        return (ofBoth, ofRow);
    }
}
