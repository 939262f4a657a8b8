using System.Numerics.Tensors;

namespace SearchPapers.Encoders.Training;

/// <summary>
/// How surely each text of one batch tells its partner in another from all others there, and how to be surer: the cross
/// entropy of the softmax over cosines, both ways (van den Oord, Li and Vinyals, "Representation Learning with Contrastive
/// Predictive Coding", 2018).
/// </summary>
/// <remarks>Sums are made in an order of their own: the same batches give the same bits, however many cores.</remarks>
internal sealed class InfoNceLoss(int size, float scale)
{
    private readonly float[] _forth = new float[size * size];
    private readonly float[] _back = new float[size * size];

    /// <summary>Fills the gradients of both batches, and returns the mean loss.</summary>
    public double Compute(TextBatch left, TextBatch right)
    {
        var losses = new double[size];
        Parallel.For(0, size, at => losses[at] = (Softmax(left, right, _forth, at) + Softmax(right, left, _back, at)) / 2);
        Parallel.For(0, size, at =>
        {
            Gradient(left.Gradient(at), right, _forth, _back, at);
            Gradient(right.Gradient(at), left, _back, _forth, at);
            left.BackpropagateNormalization(at);
            right.BackpropagateNormalization(at);
        });
        return losses.Average();
    }

    // A row becomes what each text is guessed to be the partner with, less 1 where it is.
    private double Softmax(TextBatch from, TextBatch to, float[] guesses, int at)
    {
        var row = guesses.AsSpan(at * size, size);
        for (var other = 0; other < size; other++)
        {
            row[other] = scale * TensorPrimitives.Dot<float>(from.Vector(at), to.Vector(other));
        }

        TensorPrimitives.SoftMax(row, row);
        var loss = -Math.Log(Math.Max(row[at], float.Epsilon));
        row[at] -= 1;
        return loss;
    }

    private void Gradient(Span<float> gradient, TextBatch others, float[] forth, float[] back, int at)
    {
        gradient.Clear();
        for (var other = 0; other < size; other++)
        {
            var share = (forth[(at * size) + other] + back[(other * size) + at]) * scale / 2;
            TensorPrimitives.MultiplyAdd(others.Vector(other), share, gradient, gradient);
        }
    }
}
