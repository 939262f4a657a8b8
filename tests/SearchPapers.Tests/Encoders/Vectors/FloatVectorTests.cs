using CsCheck;
using SearchPapers.Encoders.Vectors;

namespace SearchPapers.Tests.Encoders.Vectors;

public sealed class FloatVectorTests
{
    // Lengths below and above the width of the processor's vectors.
    private static readonly Gen<(float[] Sum, float[] Vector, sbyte[] Row, float Weight)> Operands =
        from length in Gen.Int[1, 70]
        from sum in Gen.Float[-9, 9].Array[length]
        from vector in Gen.Float[-9, 9].Array[length]
        from row in Gen.SByte.Array[length]
        from weight in Gen.Float[-9, 9]
        select (sum, vector, row, weight);

    [Fact]
    public void A_weighted_vector_is_added_to_a_sum() => Operands.Sample(operands =>
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
    public void The_maximum_magnitude_ignores_signs()
    {
        Assert.Equal(5f, FloatVector.MaxMagnitude([3f, -5f, 4f]));
        Assert.Equal(5f, FloatVector.Norm([3f, -4f]));
    }
}
