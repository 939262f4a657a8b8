using System.Numerics.Tensors;

namespace SearchPapers.Encoders.Lsa;

/// <summary>A matrix with few numbers that are not zero, kept row by row.</summary>
/// <remarks>Dense matrices beside it are flat arrays, one row after the other.</remarks>
internal sealed class SparseMatrix
{
    private readonly int[] _starts;
    private readonly int[] _columns;
    private readonly float[] _values;

    private SparseMatrix(int[] starts, int[] columns, float[] values, int columnCount) =>
        (_starts, _columns, _values, ColumnCount) = (starts, columns, values, columnCount);

    public int RowCount => _starts.Length - 1;

    public int ColumnCount { get; }

    public static SparseMatrix FromRows(IReadOnlyList<IReadOnlyList<KeyValuePair<int, float>>> rows, int columns)
    {
        var starts = new int[rows.Count + 1];
        for (var row = 0; row < rows.Count; row++)
        {
            starts[row + 1] = starts[row] + rows[row].Count;
        }

        var items = rows.SelectMany(row => row);
        return new SparseMatrix(starts, [.. items.Select(item => item.Key)], [.. items.Select(item => item.Value)], columns);
    }

    public SparseMatrix Transpose()
    {
        var starts = new int[ColumnCount + 1];
        foreach (var column in _columns)
        {
            starts[column + 1]++;
        }

        for (var column = 0; column < ColumnCount; column++)
        {
            starts[column + 1] += starts[column];
        }

        var (next, columns, values) = (starts[..^1], new int[_columns.Length], new float[_values.Length]);
        for (var row = 0; row < RowCount; row++)
        {
            for (var at = _starts[row]; at < _starts[row + 1]; at++)
            {
                var to = next[_columns[at]]++;
                (columns[to], values[to]) = (row, _values[at]);
            }
        }

        return new SparseMatrix(starts, columns, values, RowCount);
    }

    /// <summary>Multiplies by a dense matrix of as many rows as this one has columns.</summary>
    /// <param name="dense">The matrix.</param>
    /// <param name="width">Its columns.</param>
    public float[] Multiply(float[] dense, int width)
    {
        var product = new float[RowCount * width];
        Parallel.For(0, RowCount, row =>
        {
            var sum = product.AsSpan(row * width, width);
            for (var at = _starts[row]; at < _starts[row + 1]; at++)
            {
                TensorPrimitives.MultiplyAdd(dense.AsSpan(_columns[at] * width, width), _values[at], sum, sum);
            }
        });
        return product;
    }
}
