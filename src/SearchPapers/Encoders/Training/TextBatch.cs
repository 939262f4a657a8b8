using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using SearchPapers.Encoders.TermVectors;

namespace SearchPapers.Encoders.Training;

internal sealed class TextBatch(int size, int dimensions)
{
    private readonly List<WeightedTerm>[] _terms = [.. Enumerable.Range(0, size).Select(_ => new List<WeightedTerm>())];
    private readonly float[] _norms = new float[size];

    public float[] Vectors { get; } = new float[size * dimensions];

    public float[] Gradients { get; } = new float[size * dimensions];

    public int Size => size;

    public Span<float> Vector(int text) => Vectors.AsSpan(text * dimensions, dimensions);

    public Span<float> Gradient(int text) => Gradients.AsSpan(text * dimensions, dimensions);

    public ReadOnlySpan<WeightedTerm> Terms(int text) => CollectionsMarshal.AsSpan(_terms[text]);

    /// <summary>Sets a text and computes its unit vector.</summary>
    /// <param name="text">The index of the text in the batch.</param>
    /// <param name="rows">The rows of its terms with repetitions, which are sorted in place.</param>
    /// <param name="matrix">The embeddings of the terms.</param>
    public void Set(int text, List<int> rows, EmbeddingMatrix matrix)
    {
        rows.Sort();
        var terms = _terms[text];
        terms.Clear();
        for (int first = 0, next; first < rows.Count; first = next)
        {
            for (next = first + 1; next < rows.Count && rows[next] == rows[first]; next++)
            {
            }

            terms.Add(new WeightedTerm(rows[first], TermEncoder.DampTermFrequency(next - first)));
        }

        _norms[text] = matrix.Project(Terms(text), Vector(text));
    }

    /// <summary>
    /// Converts the gradient by the unit vector into the gradient by the sum before the normalization.
    /// </summary>
    public void BackpropagateNormalization(int text)
    {
        var vector = Vector(text);
        var gradient = Gradient(text);
        TensorPrimitives.MultiplyAdd(vector, -TensorPrimitives.Dot<float>(vector, gradient), gradient, gradient);
        TensorPrimitives.Divide(gradient, Math.Max(_norms[text], 1e-6f), gradient);
    }
}
