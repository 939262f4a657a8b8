using System.Numerics.Tensors;
using SearchPapers.Encoders.Training;

namespace SearchPapers.Tests.Encoders.Training;

public sealed class InfoNceLossTests
{
    private const int Size = 4;
    private const int Dimensions = 3;
    private const float Step = 0.01f;

    private static readonly int[][] Rows = [[0, 1], [2, 2, 3], [4], [1, 5]];

    private readonly EmbeddingMatrix _matrix = new(rows: 6, Dimensions, new Random(1));
    private readonly TextBatch _left = new(Size, Dimensions);
    private readonly TextBatch _right = new(Size, Dimensions);
    private readonly InfoNceLoss _loss = new(Size, scale: 5);

    public InfoNceLossTests()
    {
        for (var text = 0; text < Size; text++)
        {
            _left.Set(text, [.. Rows[text]], _matrix);
            _right.Set(text, [.. Rows[(text + 1) % Size]], _matrix);
        }
    }

    // The gradients are those of the sum over the batch, by the sums that the vectors were made from.
    [Fact]
    public void The_gradients_are_those_of_the_loss()
    {
        _loss.Compute(_left, _right);
        var gradients = new[] { (float[])[.. _left.Gradients], (float[])[.. _right.Gradients] };

        foreach (var (batch, gradient) in new[] { _left, _right }.Zip(gradients))
        {
            for (var at = 0; at < gradient.Length; at++)
            {
                var slope = Size * (Moved(batch, at, Step) - Moved(batch, at, -Step)) / (2 * Step);
                Assert.Equal(slope, gradient[at], 0.02 * (1 + Math.Abs(slope)));
            }
        }

        Assert.Contains(gradients[0], gradient => Math.Abs(gradient) > 1);
    }

    [Fact]
    public void Pairs_that_point_the_same_way_are_surer_than_pairs_that_are_crossed()
    {
        var crossed = _loss.Compute(_left, _right);
        var same = _loss.Compute(_left, _left);

        Assert.True(same < crossed, $"{same} < {crossed}");
        Assert.True(same > 0);
    }

    // The length of a sum is what was projected: the vectors are moved as the terms would move them.
    private double Moved(TextBatch batch, int at, float step)
    {
        var text = at / Dimensions;
        var vector = batch.Vector(text);
        var before = vector.ToArray();
        var length = _matrix.Project(batch.Terms(text), vector);
        TensorPrimitives.Multiply(vector, length, vector);
        vector[at % Dimensions] += step * length;
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        var loss = _loss.Compute(_left, _right);
        before.CopyTo(batch.Vector(text));
        return loss / length;
    }
}
