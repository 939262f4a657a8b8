using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using SearchPapers.Encoders.TermVectors;

namespace SearchPapers.Encoders.Training;

/// <summary>Some texts that are looked at together: their terms, their vectors, and where these should move.</summary>
internal sealed class TextBatch(int size, int dimensions)
{
    private readonly List<WeightedTerm>[] _terms = [.. Enumerable.Range(0, size).Select(_ => new List<WeightedTerm>())];
    private readonly float[] _lengths = new float[size];

    /// <summary>Gets the unit vectors, one after the other.</summary>
    public float[] Vectors { get; } = new float[size * dimensions];

    /// <summary>Gets the gradients of the loss by the vectors, one after the other.</summary>
    public float[] Gradients { get; } = new float[size * dimensions];

    public int Size => size;

    public Span<float> Vector(int text) => Vectors.AsSpan(text * dimensions, dimensions);

    public Span<float> Gradient(int text) => Gradients.AsSpan(text * dimensions, dimensions);

    public ReadOnlySpan<WeightedTerm> Terms(int text) => CollectionsMarshal.AsSpan(_terms[text]);

    /// <summary>Puts a text in its place, and makes its vector.</summary>
    /// <param name="text">The place.</param>
    /// <param name="rows">The rows of its terms, one for each time that it has them; sorted by this.</param>
    /// <param name="matrix">What the vector is made from.</param>
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

        _lengths[text] = matrix.Project(Terms(text), Vector(text));
    }

    /// <summary>Turns the gradients by the unit vectors into those by the sums that they were made from.</summary>
    public void BackpropagateNormalization(int text)
    {
        var vector = Vector(text);
        var gradient = Gradient(text);
        TensorPrimitives.MultiplyAdd(vector, -TensorPrimitives.Dot<float>(vector, gradient), gradient, gradient);
        TensorPrimitives.Divide(gradient, Math.Max(_lengths[text], 1e-6f), gradient);
    }
}
