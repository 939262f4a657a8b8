using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchPapers.Encoders.Vectors;

/// <summary>A vector in one signed byte per dimension, scaled so that its largest component is ±127.</summary>
/// <remarks>The scale is not stored: a cosine does not depend on it.</remarks>
internal static class QuantizedVector
{
    private const float MaxComponent = 127f;

    /// <summary>Writes the vectors of a text to a row; a missing vector becomes zeros.</summary>
    public static void Write(TextVectors vectors, Span<sbyte> row, VectorLayout layout)
    {
        row.Clear();
        if (vectors.Lsa is { } lsa)
        {
            Quantize(lsa, row[..layout.LsaDimensions]);
        }

        if (vectors.Pretrained is { } pretrained)
        {
            Quantize(pretrained, row[layout.LsaDimensions..]);
        }
    }

    public static TextVectors Read(ReadOnlySpan<sbyte> row, VectorLayout layout) =>
        new(ToUnitVector(row[..layout.LsaDimensions]), ToUnitVector(row[layout.LsaDimensions..]));

    /// <summary>Quantizes a vector and returns the factor that restores its length.</summary>
    public static float Quantize(ReadOnlySpan<float> vector, Span<sbyte> row)
    {
        var magnitude = FloatVector.MaxMagnitude(vector);
        var scale = magnitude > 0 ? MaxComponent / magnitude : 0f;
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = (sbyte)MathF.Round(vector[i] * scale);
        }

        return magnitude / MaxComponent;
    }

    public static double Norm(ReadOnlySpan<sbyte> row) => Math.Sqrt(ComputeProducts(row, row).Squares);

    /// <summary>Returns the dot product of two rows divided by the norm of the second, or 0 if that is zero.</summary>
    public static double ScalarProjection(ReadOnlySpan<sbyte> query, ReadOnlySpan<sbyte> row)
    {
        if (query.IsEmpty)
        {
            return 0;
        }

        var (dot, squares) = ComputeProducts(query, row);
        return squares > 0 ? dot / Math.Sqrt(squares) : 0;
    }

    private static float[]? ToUnitVector(ReadOnlySpan<sbyte> row)
    {
        var vector = new float[row.Length];
        FloatVector.AddTo(vector, row, weight: 1);
        return TextVectors.Normalize(vector);
    }

    // Returns the dot product and the sum of the row's squares, which an int holds for up to 133,000 dimensions.
    private static (int Dot, int Squares) ComputeProducts(ReadOnlySpan<sbyte> query, ReadOnlySpan<sbyte> row)
    {
        var queries = MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(query);
        var rows = MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(row);
        var (dots, squareSums) = (Vector256<int>.Zero, Vector256<int>.Zero);
        for (var i = 0; i < queries.Length; i++)
        {
            var (a, b) = Vector256.Widen(queries[i]);
            var (c, d) = Vector256.Widen(rows[i]);

            // Two products of at most 127² still fit a short: 32,258.
            var (low, high) = Vector256.Widen((a * c) + (b * d));
            dots += low + high;
            (low, high) = Vector256.Widen((c * c) + (d * d));
            squareSums += low + high;
        }

        var (dot, squares) = (Vector256.Sum(dots), Vector256.Sum(squareSums));
        for (var i = queries.Length * Vector256<sbyte>.Count; i < row.Length; i++)
        {
            dot += query[i] * row[i];
            squares += row[i] * row[i];
        }

        return (dot, squares);
    }
}
