using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchPapers.Encoders.Vectors;

/// <remarks>
/// The framework's generic equivalents are not precompiled, and compiling them takes longer than a search.
/// </remarks>
internal static class FloatVector
{
    public static void AddTo(Span<float> sum, ReadOnlySpan<float> vector, float weight)
    {
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(sum);
        var vectors = MemoryMarshal.Cast<float, Vector256<float>>(vector);
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += vectors[i] * weight;
        }

        for (var i = sums.Length * Vector256<float>.Count; i < sum.Length; i++)
        {
            sum[i] += vector[i] * weight;
        }
    }

    public static void AddTo(Span<float> sum, ReadOnlySpan<sbyte> row, float weight)
    {
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(sum);
        var rows = MemoryMarshal.Cast<sbyte, Vector128<sbyte>>(row);
        for (var i = 0; i < rows.Length; i++)
        {
            var (low, high) = Vector256.Widen(Vector256.WidenLower(rows[i].ToVector256Unsafe()));
            sums[2 * i] += Vector256.ConvertToSingle(low) * weight;
            sums[(2 * i) + 1] += Vector256.ConvertToSingle(high) * weight;
        }

        for (var i = rows.Length * Vector128<sbyte>.Count; i < sum.Length; i++)
        {
            sum[i] += row[i] * weight;
        }
    }

    public static void Scale(Span<float> vector, float factor)
    {
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] *= factor;
        }
    }

    public static float Norm(ReadOnlySpan<float> vector)
    {
        var sum = 0.0;
        foreach (var number in vector)
        {
            sum += (double)number * number;
        }

        return (float)Math.Sqrt(sum);
    }

    public static float MaxMagnitude(ReadOnlySpan<float> vector)
    {
        var magnitude = 0f;
        foreach (var number in vector)
        {
            magnitude = Math.Max(magnitude, Math.Abs(number));
        }

        return magnitude;
    }
}
