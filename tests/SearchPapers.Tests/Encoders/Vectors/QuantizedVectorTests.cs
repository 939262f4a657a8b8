using System.Numerics.Tensors;
using CsCheck;
using SearchPapers.Encoders.Vectors;

namespace SearchPapers.Tests.Encoders.Vectors;

public sealed class QuantizedVectorTests
{
    private static readonly Gen<(float[] Left, float[] Right)> Pairs =
        Gen.Int[1, 300].SelectMany(length => Gen.Select(Vectors(length), Vectors(length)));

    [Fact]
    public void A_cosine_of_bytes_is_off_by_no_more_than_the_rounding_turns_the_vectors() =>
        Pairs.Sample((left, right) =>
        {
            var exact = TensorPrimitives.CosineSimilarity(left, right);
            var error = Math.Abs(Cosine(Bytes(left), Bytes(right)) - exact);
            Assert.InRange(error, 0, Turn(left) + Turn(right) + 1e-5);
        });

    [Fact]
    public void A_cosine_is_the_one_that_plain_arithmetic_gives() =>
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
    public void Nothing_is_like_a_vector_of_zeros() =>
        Assert.Equal(0, Cosine(Bytes([.. Enumerable.Repeat(1f, 40)]), Bytes(new float[40])));

    [Fact]
    public void The_scale_gives_a_row_its_length_again() =>
        Pairs.Sample((vector, _) =>
        {
            var row = new sbyte[vector.Length];
            var scale = QuantizedVector.Quantize(vector, row);
            Assert.All(vector.Zip(row), pair => Assert.Equal(pair.First, pair.Second * scale, (scale / 2) + 1e-6f));
        });

    private static double Cosine(sbyte[] onto, sbyte[] row) =>
        QuantizedVector.ScalarProjection(onto, row) / QuantizedVector.Norm(onto);

    private static Gen<float[]> Vectors(int length) =>
        Gen.Float[-1, 1].Array[length].Where(vector => TensorPrimitives.Norm(vector) > 0.01f);

    // Each component moves by half a step at most, so the end of the vector by the root of the dimensions times that.
    private static double Turn(float[] vector)
    {
        var step = Math.Abs(TensorPrimitives.MaxMagnitude(vector)) / 127.0;
        var moved = Math.Sqrt(vector.Length) * step / 2 / TensorPrimitives.Norm(vector);
        return Math.Asin(Math.Min(1, moved));
    }

    private static sbyte[] Bytes(float[] vector)
    {
        var row = new sbyte[vector.Length];
        QuantizedVector.Quantize(vector, row);
        return row;
    }

    private static float[] Floats(sbyte[] row) => [.. row.Select(value => (float)value)];
}
