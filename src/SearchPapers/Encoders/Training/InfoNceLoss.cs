using System.Numerics.Tensors;

namespace SearchPapers.Encoders.Training;

/// <summary>
/// The symmetric InfoNCE loss of two batches of paired texts, and its gradients: the cross entropy of the softmax over
/// cosines (van den Oord, Li and Vinyals, "Representation Learning with Contrastive Predictive Coding", 2018).
/// </summary>
/// <remarks>The order of the sums, and thus their rounding, does not depend on the number of cores.</remarks>
internal sealed class InfoNceLoss(int size, float scale)
{
    private readonly float[] _leftToRight = new float[size * size];
    private readonly float[] _rightToLeft = new float[size * size];

    /// <summary>Sets the gradients of both batches and returns the mean loss.</summary>
    public double Compute(TextBatch left, TextBatch right)
    {
        var losses = new double[size];
        Parallel.For(0, size, i =>
        {
            var leftLoss = ComputeLoss(left, right, _leftToRight, i);
            losses[i] = (leftLoss + ComputeLoss(right, left, _rightToLeft, i)) / 2;
        });
        Parallel.For(0, size, i =>
        {
            ComputeGradient(left.Gradient(i), right, _leftToRight, _rightToLeft, i);
            ComputeGradient(right.Gradient(i), left, _rightToLeft, _leftToRight, i);
            left.BackpropagateNormalization(i);
            right.BackpropagateNormalization(i);
        });
        return losses.Average();
    }

    // Sets a row of derivatives of the cross entropy by the logits: the probabilities, minus 1 for the pair.
    private double ComputeLoss(TextBatch from, TextBatch to, float[] derivatives, int index)
    {
        var row = derivatives.AsSpan(index * size, size);
        for (var other = 0; other < size; other++)
        {
            row[other] = scale * TensorPrimitives.Dot<float>(from.Vector(index), to.Vector(other));
        }

        TensorPrimitives.SoftMax(row, row);
        var loss = -Math.Log(Math.Max(row[index], float.Epsilon));
        row[index] -= 1;
        return loss;
    }

    private void ComputeGradient(
        Span<float> gradient, TextBatch others, float[] forward, float[] backward, int index)
    {
        gradient.Clear();
        for (var other = 0; other < size; other++)
        {
            var weight = (forward[(index * size) + other] + backward[(other * size) + index]) * scale / 2;
            TensorPrimitives.MultiplyAdd(others.Vector(other), weight, gradient, gradient);
        }
    }
}
