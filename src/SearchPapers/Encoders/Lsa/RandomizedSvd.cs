using System.Numerics.Tensors;

namespace SearchPapers.Encoders.Lsa;

/// <summary>
/// Finds the right singular vectors of a sparse matrix (Halko, Martinsson and Tropp, "Finding Structure with
/// Randomness", 2011: a random sample of its range, two power iterations, and the exact decomposition of the small
/// rest).
/// </summary>
/// <remarks>
/// ML.NET's principal components are less accurate: the semantic ranking's nDCG@10 was 0.561 on Cranfield, 0.383 on
/// CISI and 0.767 on MED with them, and is 0.570, 0.397 and 0.780. The result does not depend on the number of cores.
/// </remarks>
internal static class RandomizedSvd
{
    private const int Oversampling = 20;
    private const int PowerIterations = 2;
    private const int Seed = 1;
    private const int ColumnsPerBlock = 12;

    // A column that keeps less than this share of its length depends linearly on the others.
    private const float RoundingError = 1e-3f;

    /// <summary>
    /// Returns <paramref name="rank"/> numbers for each column of the matrix, one column after another.
    /// </summary>
    public static float[] FindRightSingularVectors(
        SparseMatrix matrix, int rank, CancellationToken cancellationToken = default)
    {
        var width = Math.Min(rank + Oversampling, Math.Min(matrix.RowCount, matrix.ColumnCount));
        var transposed = matrix.Transpose();
        var random = new Random(Seed);
        float[] sample =
        [
            .. Enumerable.Range(0, matrix.RowCount * width).Select(_ => random.Next(2) == 0 ? -1f : 1f),
        ];
        var basis = Orthonormalize(transposed.Multiply(sample, width), width);
        for (var i = 0; i < PowerIterations; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            basis = Orthonormalize(transposed.Multiply(matrix.Multiply(basis, width), width), width);
        }

        var image = ToColumns(matrix.Multiply(basis, width), width);
        var directions = JacobiEigenSolver.FindEigenvectors(ComputeGramMatrix(image), rank);
        return Multiply(basis, width, directions, rank);
    }

    // Gram-Schmidt; a linearly dependent column becomes zero. Columns are orthonormalized in blocks, and a block is
    // subtracted from all later columns at once, so that each of these is loaded once for the whole block.
    private static float[] Orthonormalize(float[] rows, int width)
    {
        var columns = ToColumns(rows, width);
        float[] norms = [.. columns.Select(column => TensorPrimitives.Norm<float>(column))];
        for (var first = 0; first < width; first += ColumnsPerBlock)
        {
            var end = Math.Min(first + ColumnsPerBlock, width);
            for (var i = first; i < end; i++)
            {
                SubtractProjections(columns.AsSpan(first..i), columns[i]);
                var norm = TensorPrimitives.Norm<float>(columns[i]);
                TensorPrimitives.Multiply(columns[i], norm > RoundingError * norms[i] ? 1 / norm : 0, columns[i]);
            }

            Parallel.For(end, width, later => SubtractProjections(columns.AsSpan(first..end), columns[later]));
        }

        for (var i = 0; i < width; i++)
        {
            for (var row = 0; row < columns[i].Length; row++)
            {
                rows[(row * width) + i] = columns[i][row];
            }
        }

        return rows;
    }

    private static void SubtractProjections(ReadOnlySpan<float[]> directions, float[] column)
    {
        foreach (var direction in directions)
        {
            var projection = TensorPrimitives.Dot<float>(direction, column);
            TensorPrimitives.MultiplyAdd(direction, -projection, column, column);
        }
    }

    private static float[][] ToColumns(float[] rows, int width)
    {
        var columns = new float[width][];
        Parallel.For(0, width, i =>
        {
            var column = new float[rows.Length / width];
            for (var row = 0; row < column.Length; row++)
            {
                column[row] = rows[(row * width) + i];
            }

            columns[i] = column;
        });
        return columns;
    }

    private static double[][] ComputeGramMatrix(float[][] columns)
    {
        var gram = new double[columns.Length][];
        Parallel.For(0, columns.Length, i =>
            gram[i] = [.. columns.Select(other => (double)TensorPrimitives.Dot<float>(columns[i], other))]);
        return gram;
    }

    private static float[] Multiply(float[] rows, int width, double[][] directions, int rank)
    {
        float[][] singles = [.. directions.Select(direction => direction.Select(value => (float)value).ToArray())];
        var product = new float[rows.Length / width * rank];
        Parallel.For(0, rows.Length / width, row =>
        {
            for (var i = 0; i < singles.Length; i++)
            {
                product[(row * rank) + i] = TensorPrimitives.Dot(rows.AsSpan(row * width, width), singles[i]);
            }
        });
        return product;
    }
}
