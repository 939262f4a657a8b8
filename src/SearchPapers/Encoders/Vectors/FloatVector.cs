using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchPapers.Encoders.Vectors;

/// <summary>Sums and lengths of vectors.</summary>
/// <remarks>
/// Written out for the few that a query needs: the framework's are generic, which no compilation ahead of time covers, and
/// making them anew takes longer than a search.
/// </remarks>
internal static class FloatVector
{
    /// <summary>Adds a vector, times a weight, to a sum.</summary>
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

    /// <summary>Adds a row of whole numbers, times a weight, to a sum.</summary>
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

    /// <summary>Multiplies a vector, in place.</summary>
    public static void Scale(Span<float> vector, float factor)
    {
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] *= factor;
        }
    }

    /// <summary>Returns how long a vector is.</summary>
    public static float Norm(ReadOnlySpan<float> vector)
    {
        var sum = 0.0;
        foreach (var number in vector)
        {
            sum += (double)number * number;
        }

        return (float)Math.Sqrt(sum);
    }

    /// <summary>Returns the largest absolute value of a vector's numbers.</summary>
    public static float MaxMagnitude(ReadOnlySpan<float> vector)
    {
        var largest = 0f;
        foreach (var number in vector)
        {
            largest = Math.Max(largest, Math.Abs(number));
        }

        return largest;
    }
}
