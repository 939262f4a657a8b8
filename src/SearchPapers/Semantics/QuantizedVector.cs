using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchPapers.Semantics;

/// <summary>A unit vector in one signed byte a dimension, scaled so that its largest component is ±127.</summary>
/// <remarks>The scale is not kept: a cosine does not depend on it.</remarks>
internal static class QuantizedVector
{
    private const float Limit = 127f;

    /// <summary>Writes the vectors of a text side by side; zeros for one that is not there.</summary>
    public static void Write(PaperVector vector, Span<sbyte> row, VectorLayout layout)
    {
        row.Clear();
        if (vector.Corpus is { } corpus)
        {
            Write(corpus, row[..layout.Corpus]);
        }

        if (vector.Science is { } science)
        {
            Write(science, row[layout.Corpus..]);
        }
    }

    /// <summary>Reads the vectors of a text.</summary>
    public static PaperVector Read(ReadOnlySpan<sbyte> row, VectorLayout layout) =>
        new(Unit(row[..layout.Corpus]), Unit(row[layout.Corpus..]));

    /// <summary>Writes a vector, and returns what its row is to be multiplied with to have its length again.</summary>
    public static float Write(ReadOnlySpan<float> vector, Span<sbyte> row)
    {
        var largest = MathF.Abs(TensorPrimitives.MaxMagnitude(vector));
        var scale = largest > 0 ? Limit / largest : 0f;
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = (sbyte)MathF.Round(vector[i] * scale);
        }

        return largest / Limit;
    }

    /// <summary>Returns the cosine of two rows, −1…1; 0 where one is all zero.</summary>
    public static float Cosine(ReadOnlySpan<sbyte> left, ReadOnlySpan<sbyte> right)
    {
        var lengths = Math.Sqrt((double)Dot(left, left) * Dot(right, right));
        return lengths > 0 ? (float)(Dot(left, right) / lengths) : 0f;
    }

    private static float[]? Unit(ReadOnlySpan<sbyte> row)
    {
        var vector = new float[row.Length];
        TensorPrimitives.ConvertSaturating(row, vector);
        return PaperVector.Unit(vector);
    }

    private static long Dot(ReadOnlySpan<sbyte> left, ReadOnlySpan<sbyte> right)
    {
        var lefts = MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(left);
        var rights = MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(right);
        var sums = Vector256<int>.Zero;
        for (var i = 0; i < lefts.Length; i++)
        {
            var (a, b) = Vector256.Widen(lefts[i]);
            var (c, d) = Vector256.Widen(rights[i]);

            // Two products of at most 127² still fit a short: 32,258.
            var (low, high) = Vector256.Widen((a * c) + (b * d));
            sums += low + high;
        }

        long sum = Vector256.Sum(sums);
        for (var i = lefts.Length * Vector256<sbyte>.Count; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}
