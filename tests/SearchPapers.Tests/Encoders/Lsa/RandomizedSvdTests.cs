using System.Numerics.Tensors;
using SearchPapers.Encoders.Lsa;

namespace SearchPapers.Tests.Encoders.Lsa;

public sealed class RandomizedSvdTests
{
    private const int Rank = 4;

    private static readonly float[][] Dense = RandomOfRank(rows: 60, columns: 40, Rank);

    // A matrix of rank four equals its projection onto its four singular vectors.
    [Fact]
    public void As_many_vectors_as_the_rank_reproduce_the_matrix()
    {
        var vectors = Vectors(Dense, Rank);

        foreach (var row in Dense)
        {
            var projected = new float[row.Length];
            foreach (var vector in vectors)
            {
                TensorPrimitives.MultiplyAdd(vector, TensorPrimitives.Dot<float>(row, vector), projected, projected);
            }

            Assert.Equal(row, projected, (left, right) => Math.Abs(left - right) < 1e-3);
        }
    }

    [Fact]
    public void The_vectors_are_orthonormal()
    {
        var vectors = Vectors(Dense, Rank);

        for (var first = 0; first < Rank; first++)
        {
            for (var second = 0; second < Rank; second++)
            {
                var product = TensorPrimitives.Dot<float>(vectors[first], vectors[second]);
                Assert.Equal(first == second ? 1 : 0, product, 1e-4f);
            }
        }
    }

    [Fact]
    public void The_vectors_are_in_descending_order_of_their_singular_values()
    {
        double[] squares =
        [
            .. Vectors(Dense, Rank)
                .Select(vector => Dense.Sum(row => Math.Pow(TensorPrimitives.Dot<float>(row, vector), 2))),
        ];

        Assert.Equal(squares.OrderDescending(), squares);
    }

    [Fact]
    public void The_vectors_of_a_diagonal_matrix_are_the_axes()
    {
        var vectors = Vectors([[3, 0, 0], [0, 0, 1], [0, 2, 0]], 2);

        Assert.Equal([1, 0, 0], vectors[0].Select(Math.Abs), (left, right) => Math.Abs(left - right) < 1e-4);
        Assert.Equal([0, 1, 0], vectors[1].Select(Math.Abs), (left, right) => Math.Abs(left - right) < 1e-4);
    }

    [Fact]
    public void Vectors_beyond_the_rank_are_zero() =>
        Assert.All(
            Vectors([[1, 1, 0], [2, 2, 0], [3, 3, 0]], 3)[1..],
            vector => Assert.True(TensorPrimitives.Norm<float>(vector) < 1e-3));

    [Fact]
    public void The_same_matrix_gives_the_same_bytes() =>
        Assert.Equal(Flat(Dense, Rank), Flat(Dense, Rank));

    private static float[][] Vectors(float[][] dense, int rank)
    {
        var flat = Flat(dense, rank);
        return
        [
            .. Enumerable.Range(0, rank).Select(vector =>
                Enumerable.Range(0, dense[0].Length).Select(row => flat[(row * rank) + vector]).ToArray()),
        ];
    }

    private static float[] Flat(float[][] dense, int rank) =>
        RandomizedSvd.FindRightSingularVectors(Sparse(dense), rank, TestContext.Current.CancellationToken);

    private static SparseMatrix Sparse(float[][] dense) => SparseMatrix.FromRows(
        [
            .. dense.Select(row => row
                .Select((value, column) => KeyValuePair.Create(column, value))
                .Where(item => item.Value != 0)
                .ToArray()),
        ],
        dense[0].Length);

    private static float[][] RandomOfRank(int rows, int columns, int rank)
    {
        var random = new Random(5);
        float[][] basis =
        [
            .. Enumerable.Range(0, rank)
                .Select(_ => Enumerable.Range(0, columns).Select(_ => random.NextSingle() - 0.5f).ToArray()),
        ];
        return [.. Enumerable.Range(0, rows).Select(_ => Mix(basis, random))];
    }

    private static float[] Mix(float[][] basis, Random random)
    {
        var row = new float[basis[0].Length];
        foreach (var vector in basis)
        {
            TensorPrimitives.MultiplyAdd(vector, random.NextSingle() * 10, row, row);
        }

        return row;
    }
}
