using System.Numerics.Tensors;

namespace SearchPapers.Encoders.Training;

/// <summary>A row of numbers for each term, which training moves a little at a time.</summary>
/// <remarks>
/// Each row has a step of its own, the smaller the more it has moved (Duchi, Hazan and Singer, "Adaptive Subgradient Methods
/// for Online Learning and Stochastic Optimization", 2011; a sum for each row, not for each number): rare terms learn fast.
/// </remarks>
internal sealed class EmbeddingMatrix
{
    private const double Spread = 0.05;

    private readonly float[] _numbers;
    private readonly float[] _moved;

    public EmbeddingMatrix(int rows, int dimensions, Random random)
    {
        (Rows, Dimensions, _moved) = (rows, dimensions, new float[rows]);
        _numbers = new float[rows * dimensions];
        for (var i = 0; i < _numbers.Length; i++)
        {
            _numbers[i] = (float)(((random.NextDouble() * 2) - 1) * Spread);
        }
    }

    private EmbeddingMatrix(EmbeddingMatrix other) => (Rows, Dimensions, _numbers, _moved) =
        (other.Rows, other.Dimensions, [.. other._numbers], [.. other._moved]);

    public int Rows { get; }

    public int Dimensions { get; }

    public EmbeddingMatrix Copy() => new(this);

    public ReadOnlySpan<float> Row(int row) => _numbers.AsSpan(row * Dimensions, Dimensions);

    /// <summary>Writes the unit vector of a bag of terms, and returns how long it was.</summary>
    public float Project(ReadOnlySpan<WeightedTerm> terms, Span<float> vector)
    {
        vector.Clear();
        foreach (var (row, weight) in terms)
        {
            TensorPrimitives.MultiplyAdd(Row(row), weight, vector, vector);
        }

        var length = TensorPrimitives.Norm<float>(vector);
        TensorPrimitives.Divide(vector, length > 0 ? length : 1, vector);
        return length;
    }

    /// <summary>Moves a row against its gradient.</summary>
    public void Update(int row, ReadOnlySpan<float> gradient, float rate)
    {
        _moved[row] += TensorPrimitives.SumOfSquares(gradient) / Dimensions;
        var numbers = _numbers.AsSpan(row * Dimensions, Dimensions);
        TensorPrimitives.MultiplyAdd(gradient, -rate / (MathF.Sqrt(_moved[row]) + 1e-6f), numbers, numbers);
    }
}
