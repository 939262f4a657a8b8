using System.Numerics.Tensors;
using SearchPapers.Encoders.Lsa;

namespace SearchPapers.Tests.Encoders.Lsa;

public sealed class RandomizedSvdTests
{
    private const int Rank = 4;

    private static readonly float[][] Dense = RandomOfRank(rows: 60, columns: 40, Rank);

    // A matrix of rank four is the same when it is seen from its four main directions.
    [Fact]
    public void As_many_directions_as_the_rank_keep_the_matrix()
    {
        var vectors = Vectors(Dense, Rank);

        foreach (var row in Dense)
        {
            var seen = new float[row.Length];
            foreach (var vector in vectors)
            {
                TensorPrimitives.MultiplyAdd(vector, TensorPrimitives.Dot<float>(row, vector), seen, seen);
            }

            Assert.Equal(row, seen, (left, right) => Math.Abs(left - right) < 1e-3);
        }
    }

    [Fact]
    public void The_directions_are_at_right_angles_and_of_unit_length()
    {
        var vectors = Vectors(Dense, Rank);

        for (var one = 0; one < Rank; one++)
        {
            for (var other = 0; other < Rank; other++)
            {
                Assert.Equal(one == other ? 1 : 0, TensorPrimitives.Dot<float>(vectors[one], vectors[other]), 1e-4f);
            }
        }
    }

    [Fact]
    public void The_directions_that_tell_most_come_first()
    {
        double[] told = [.. Vectors(Dense, Rank).Select(vector => Dense.Sum(row => Math.Pow(TensorPrimitives.Dot<float>(row, vector), 2)))];

        Assert.Equal(told.OrderDescending(), told);
    }

    // diag(3, 2, 1): its directions are the axes.
    [Fact]
    public void A_diagonal_matrix_has_the_axes_for_directions()
    {
        var vectors = Vectors([[3, 0, 0], [0, 0, 1], [0, 2, 0]], 2);

        Assert.Equal([1, 0, 0], vectors[0].Select(Math.Abs), (left, right) => Math.Abs(left - right) < 1e-4);
        Assert.Equal([0, 1, 0], vectors[1].Select(Math.Abs), (left, right) => Math.Abs(left - right) < 1e-4);
    }

    [Fact]
    public void More_directions_than_there_are_come_out_as_zeros() =>
        Assert.All(Vectors([[1, 1, 0], [2, 2, 0], [3, 3, 0]], 3)[1..], vector => Assert.True(TensorPrimitives.Norm<float>(vector) < 1e-3));

    [Fact]
    public void The_same_matrix_gives_the_same_bytes() =>
        Assert.Equal(Flat(Dense, Rank), Flat(Dense, Rank));

    private static float[][] Vectors(float[][] dense, int rank)
    {
        var flat = Flat(dense, rank);
        return [.. Enumerable.Range(0, rank).Select(at => Enumerable.Range(0, dense[0].Length).Select(row => flat[(row * rank) + at]).ToArray())];
    }

    private static float[] Flat(float[][] dense, int rank) =>
        RandomizedSvd.FindRightSingularVectors(Sparse(dense), rank, TestContext.Current.CancellationToken);

    private static SparseMatrix Sparse(float[][] dense) => SparseMatrix.FromRows(
        [.. dense.Select(row => row.Select((value, at) => KeyValuePair.Create(at, value)).Where(item => item.Value != 0).ToArray())],
        dense[0].Length);

    private static float[][] RandomOfRank(int rows, int columns, int rank)
    {
        var random = new Random(5);
        float[][] basis = [.. Enumerable.Range(0, rank).Select(_ => Enumerable.Range(0, columns).Select(_ => random.NextSingle() - 0.5f).ToArray())];
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
