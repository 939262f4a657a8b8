using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace SearchPapers.Semantics;

/// <summary>
/// Finds the rows of a <see cref="VectorFile"/> that are nearest to a query, by looking at all of them.
/// </summary>
/// <remarks>Holds the rows of one commit; rows appended later are not seen. Safe to share between threads.</remarks>
internal sealed class VectorScan : IDisposable
{
    // Rows are copied out of the map in pieces that stay in the processor's cache.
    private const int PieceBytes = 1 << 16;

    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;
    private readonly int _dimensions;

    /// <exception cref="InvalidDataException">The file is shorter than its rows.</exception>
    public VectorScan(string path, int dimensions, int rows)
    {
        (_dimensions, Rows) = (dimensions, rows);
        var bytes = (long)rows * dimensions;
        if (bytes == 0)
        {
            return;
        }

        if (new FileInfo(path).Length < bytes)
        {
            throw new InvalidDataException($"\"{path}\" holds fewer vectors than the index counts.");
        }

        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        _file = MemoryMappedFile.CreateFromFile(
            stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        _view = _file.CreateViewAccessor(0, bytes, MemoryMappedFileAccess.Read);
    }

    public int Rows { get; }

    /// <summary>Returns the rows with the highest cosines, best first; equal ones in the order of their rows.</summary>
    /// <param name="query">A unit vector.</param>
    /// <param name="count">How many rows to return at most.</param>
    /// <param name="accepts">Tells whether a row may be returned.</param>
    public List<(int Row, float Cosine)> Nearest(ReadOnlySpan<float> query, int count, Func<int, bool> accepts)
    {
        var wanted = new sbyte[_dimensions];
        QuantizedVector.Write(query, wanted);
        var best = new PriorityQueue<int, (float Cosine, int Order)>();
        var piece = new sbyte[Math.Max(1, PieceBytes / _dimensions) * _dimensions];
        for (var first = 0; first < Rows; first += piece.Length / _dimensions)
        {
            var rows = Read(first, piece);
            for (var i = 0; i < rows; i++)
            {
                if (accepts(first + i))
                {
                    var cosine = QuantizedVector.Cosine(wanted, piece.AsSpan(i * _dimensions, _dimensions));
                    Keep(best, count, first + i, cosine);
                }
            }
        }

        return Drain(best);
    }

    /// <summary>Returns a row as a unit vector.</summary>
    public float[] Vector(int row)
    {
        var found = new sbyte[_dimensions];
        Read(row, found);
        return QuantizedVector.Unit(found);
    }

    public void Dispose()
    {
        _view?.Dispose();
        _file?.Dispose();
    }

    private int Read(int first, sbyte[] piece)
    {
        var rows = Math.Min(Rows - first, piece.Length / _dimensions);
        var bytes = MemoryMarshal.AsBytes(piece.AsSpan(0, rows * _dimensions));
        _view!.SafeMemoryMappedViewHandle.ReadSpan((ulong)first * (ulong)_dimensions, bytes);
        return rows;
    }

    private static void Keep(PriorityQueue<int, (float, int)> best, int count, int row, float cosine)
    {
        // The queue's head is its worst: the lowest cosine, and of equal ones the last row.
        if (best.Count < count)
        {
            best.Enqueue(row, (cosine, -row));
        }
        else if (count > 0)
        {
            best.EnqueueDequeue(row, (cosine, -row));
        }
    }

    private static List<(int Row, float Cosine)> Drain(PriorityQueue<int, (float Cosine, int Order)> best)
    {
        var rows = new List<(int, float)>(best.Count);
        while (best.TryDequeue(out var row, out var rank))
        {
            rows.Add((row, rank.Cosine));
        }

        rows.Reverse();
        return rows;
    }
}
