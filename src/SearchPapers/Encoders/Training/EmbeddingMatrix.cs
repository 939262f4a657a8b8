using System.Numerics.Tensors;

namespace SearchPapers.Encoders.Training;

/// <summary>The embeddings of the terms in training, updated with AdaGrad.</summary>
/// <remarks>
/// The learning rate of a row decreases with its past gradients (Duchi, Hazan and Singer, "Adaptive Subgradient Methods
/// for Online Learning and Stochastic Optimization", 2011; with one sum per row, not per number), so that rare terms
/// learn fast.
/// </remarks>
internal sealed class EmbeddingMatrix
{
    private const double InitialRange = 0.05;

    private readonly float[] _numbers;
    private readonly float[] _squaredGradients;

    public EmbeddingMatrix(int rows, int dimensions, Random random)
    {
        (Rows, Dimensions, _squaredGradients) = (rows, dimensions, new float[rows]);
        _numbers = new float[rows * dimensions];
        for (var i = 0; i < _numbers.Length; i++)
        {
            _numbers[i] = (float)(((random.NextDouble() * 2) - 1) * InitialRange);
        }
    }

    private EmbeddingMatrix(EmbeddingMatrix other) => (Rows, Dimensions, _numbers, _squaredGradients) =
        (other.Rows, other.Dimensions, [.. other._numbers], [.. other._squaredGradients]);

    public int Rows { get; }

    public int Dimensions { get; }

    public EmbeddingMatrix Copy() => new(this);

    public ReadOnlySpan<float> Row(int row) => _numbers.AsSpan(row * Dimensions, Dimensions);

    /// <summary>Writes the normalized vector of a bag of terms and returns its norm before the normalization.</summary>
    public float Project(ReadOnlySpan<WeightedTerm> terms, Span<float> vector)
    {
        vector.Clear();
        foreach (var (row, weight) in terms)
        {
            TensorPrimitives.MultiplyAdd(Row(row), weight, vector, vector);
        }

        var norm = TensorPrimitives.Norm<float>(vector);
        TensorPrimitives.Divide(vector, norm > 0 ? norm : 1, vector);
        return norm;
    }

    public void Update(int row, ReadOnlySpan<float> gradient, float learningRate)
    {
        _squaredGradients[row] += TensorPrimitives.SumOfSquares(gradient) / Dimensions;
        var numbers = _numbers.AsSpan(row * Dimensions, Dimensions);
        var rate = learningRate / (MathF.Sqrt(_squaredGradients[row]) + 1e-6f);
        TensorPrimitives.MultiplyAdd(gradient, -rate, numbers, numbers);
    }
}
