using CsCheck;
using SearchPapers.Encoders.Vectors;

namespace SearchPapers.Tests.Encoders.Vectors;

public sealed class FloatVectorTests
{
    // Lengths on both sides of what the processor takes at a time.
    private static readonly Gen<(float[] Sum, float[] Vector, sbyte[] Row, float Weight)> Operands =
        from length in Gen.Int[1, 70]
        from sum in Gen.Float[-9, 9].Array[length]
        from vector in Gen.Float[-9, 9].Array[length]
        from row in Gen.SByte.Array[length]
        from weight in Gen.Float[-9, 9]
        select (sum, vector, row, weight);

    [Fact]
    public void A_sum_is_each_number_plus_the_other_one_times_the_weight() => Operands.Sample(operands =>
    {
        var (floats, bytes) = (operands.Sum.ToArray(), operands.Sum.ToArray());

        FloatVector.AddTo(floats, operands.Vector, operands.Weight);
        FloatVector.AddTo(bytes, operands.Row, operands.Weight);

        for (var i = 0; i < operands.Sum.Length; i++)
        {
            Assert.Equal(operands.Sum[i] + (operands.Vector[i] * operands.Weight), floats[i], 1e-3f);
            Assert.Equal(operands.Sum[i] + (operands.Row[i] * operands.Weight), bytes[i], 1e-3f);
        }
    });

    [Fact]
    public void The_largest_number_is_largest_whatever_its_sign()
    {
        Assert.Equal(5f, FloatVector.MaxMagnitude([3f, -5f, 4f]));
        Assert.Equal(5f, FloatVector.Norm([3f, -4f]));
    }
}
