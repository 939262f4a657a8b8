using System.Numerics.Tensors;
using CsCheck;
using SearchPapers.Encoders.Vectors;

namespace SearchPapers.Tests.Encoders.Vectors;

public sealed class QuantizedVectorTests
{
    private static readonly Gen<(float[] Left, float[] Right)> Pairs =
        Gen.Int[1, 300].SelectMany(length => Gen.Select(Vectors(length), Vectors(length)));

    [Fact]
    public void The_error_of_a_quantized_cosine_is_within_the_rounding() =>
        Pairs.Sample((left, right) =>
        {
            var exact = TensorPrimitives.CosineSimilarity(left, right);
            var error = Math.Abs(Cosine(Bytes(left), Bytes(right)) - exact);
            Assert.InRange(error, 0, MaxAngle(left) + MaxAngle(right) + 1e-5);
        });

    [Fact]
    public void A_quantized_cosine_equals_that_of_the_same_floats() =>
        Pairs.Sample((left, right) =>
        {
            var (a, b) = (Floats(Bytes(left)), Floats(Bytes(right)));
            Assert.Equal(TensorPrimitives.CosineSimilarity(a, b), Cosine(Bytes(left), Bytes(right)), 1e-5);
        });

    [Fact]
    public void The_largest_bytes_do_not_overflow()
    {
        var ones = Enumerable.Repeat(1f, 256).ToArray();
        var minusOnes = Enumerable.Repeat(-1f, 256).ToArray();

        Assert.Equal(1, Cosine(Bytes(ones), Bytes(ones)), 1e-12);
        Assert.Equal(-1, Cosine(Bytes(ones), Bytes(minusOnes)), 1e-12);
    }

    [Fact]
    public void The_cosine_with_a_zero_vector_is_zero() =>
        Assert.Equal(0, Cosine(Bytes([.. Enumerable.Repeat(1f, 40)]), Bytes(new float[40])));

    [Fact]
    public void The_returned_factor_restores_the_vector() =>
        Pairs.Sample((vector, _) =>
        {
            var row = new sbyte[vector.Length];
            var scale = QuantizedVector.Quantize(vector, row);
            Assert.All(vector.Zip(row), pair => Assert.Equal(pair.First, pair.Second * scale, (scale / 2) + 1e-6f));
        });

    private static double Cosine(sbyte[] query, sbyte[] row) =>
        QuantizedVector.ScalarProjection(query, row) / QuantizedVector.Norm(query);

    private static Gen<float[]> Vectors(int length) =>
        Gen.Float[-1, 1].Array[length].Where(vector => TensorPrimitives.Norm(vector) > 0.01f);

    // Each component changes by at most half a step, and the vector by the root of the dimensions times that.
    private static double MaxAngle(float[] vector)
    {
        var step = Math.Abs(TensorPrimitives.MaxMagnitude(vector)) / 127.0;
        var sine = Math.Sqrt(vector.Length) * step / 2 / TensorPrimitives.Norm(vector);
        return Math.Asin(Math.Min(1, sine));
    }

    private static sbyte[] Bytes(float[] vector)
    {
        var row = new sbyte[vector.Length];
        QuantizedVector.Quantize(vector, row);
        return row;
    }

    private static float[] Floats(sbyte[] row) => [.. row.Select(value => (float)value)];
}
