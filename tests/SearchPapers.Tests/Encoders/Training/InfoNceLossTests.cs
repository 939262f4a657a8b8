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

    // The gradients are those of the sum of the losses by the vectors before the normalization.
    [Fact]
    public void The_gradients_are_the_slopes_of_the_loss()
    {
        _loss.Compute(_left, _right);
        var gradients = new[] { (float[])[.. _left.Gradients], (float[])[.. _right.Gradients] };

        foreach (var (batch, gradient) in new[] { _left, _right }.Zip(gradients))
        {
            for (var i = 0; i < gradient.Length; i++)
            {
                var slope = Size * (LossAfterStep(batch, i, Step) - LossAfterStep(batch, i, -Step)) / (2 * Step);
                Assert.Equal(slope, gradient[i], 0.02 * (1 + Math.Abs(slope)));
            }
        }

        Assert.Contains(gradients[0], gradient => Math.Abs(gradient) > 1);
    }

    [Fact]
    public void The_loss_of_equal_pairs_is_lower_than_that_of_shifted_pairs()
    {
        var shifted = _loss.Compute(_left, _right);
        var same = _loss.Compute(_left, _left);

        Assert.True(same < shifted, $"{same} < {shifted}");
        Assert.True(same > 0);
    }

    // Changes a number of a vector before the normalization.
    private double LossAfterStep(TextBatch batch, int index, float step)
    {
        var text = index / Dimensions;
        var vector = batch.Vector(text);
        var before = vector.ToArray();
        var norm = _matrix.Project(batch.Terms(text), vector);
        TensorPrimitives.Multiply(vector, norm, vector);
        vector[index % Dimensions] += step * norm;
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        var loss = _loss.Compute(_left, _right);
        before.CopyTo(batch.Vector(text));
        return loss / norm;
    }
}
