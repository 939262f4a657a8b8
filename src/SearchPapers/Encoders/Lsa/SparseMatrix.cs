using System.Numerics.Tensors;

namespace SearchPapers.Encoders.Lsa;

/// <summary>A sparse matrix in compressed rows (CSR).</summary>
/// <remarks>Dense matrices in arguments and results are flat arrays, row by row.</remarks>
internal sealed class SparseMatrix
{
    private readonly int[] _rowStarts;
    private readonly int[] _columns;
    private readonly float[] _values;

    private SparseMatrix(int[] rowStarts, int[] columns, float[] values, int columnCount) =>
        (_rowStarts, _columns, _values, ColumnCount) = (rowStarts, columns, values, columnCount);

    public int RowCount => _rowStarts.Length - 1;

    public int ColumnCount { get; }

    public static SparseMatrix FromRows(IReadOnlyList<IReadOnlyList<KeyValuePair<int, float>>> rows, int columnCount)
    {
        var rowStarts = new int[rows.Count + 1];
        for (var row = 0; row < rows.Count; row++)
        {
            rowStarts[row + 1] = rowStarts[row] + rows[row].Count;
        }

        var items = rows.SelectMany(row => row);
        return new SparseMatrix(
            rowStarts, [.. items.Select(item => item.Key)], [.. items.Select(item => item.Value)], columnCount);
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
            for (var i = _rowStarts[row]; i < _rowStarts[row + 1]; i++)
            {
                var target = next[_columns[i]]++;
                (columns[target], values[target]) = (row, _values[i]);
            }
        }

        return new SparseMatrix(starts, columns, values, RowCount);
    }

    /// <summary>Multiplies by a dense matrix with as many rows as this one has columns.</summary>
    /// <param name="dense">The dense matrix.</param>
    /// <param name="width">The number of its columns.</param>
    public float[] Multiply(float[] dense, int width)
    {
        var product = new float[RowCount * width];
        Parallel.For(0, RowCount, row =>
        {
            var sum = product.AsSpan(row * width, width);
            for (var i = _rowStarts[row]; i < _rowStarts[row + 1]; i++)
            {
                TensorPrimitives.MultiplyAdd(dense.AsSpan(_columns[i] * width, width), _values[i], sum, sum);
            }
        });
        return product;
    }
}
