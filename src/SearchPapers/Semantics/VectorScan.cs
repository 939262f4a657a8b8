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
    private readonly VectorLayout _layout;

    /// <exception cref="InvalidDataException">The file is shorter than its rows.</exception>
    public VectorScan(string path, VectorLayout layout, int rows)
    {
        (_layout, Rows) = (layout, rows);
        var bytes = (long)rows * layout.Dimensions;
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
    /// <param name="query">What to be near to.</param>
    /// <param name="count">How many rows to return at most.</param>
    /// <param name="accepts">Tells whether a row may be returned.</param>
    public List<(int Row, double Cosine)> Nearest(VectorQuery query, int count, Func<int, bool> accepts)
    {
        var width = _layout.Dimensions;
        var best = new PriorityQueue<int, (double Cosine, int Order)>();
        var piece = new sbyte[Math.Max(1, PieceBytes / width) * width];
        for (var first = 0; first < Rows; first += piece.Length / width)
        {
            var rows = Read(first, piece);
            for (var i = 0; i < rows; i++)
            {
                if (accepts(first + i))
                {
                    Keep(best, count, first + i, query.Cosine(piece.AsSpan(i * width, width)));
                }
            }
        }

        return Drain(best);
    }

    /// <summary>Returns the cosines of some rows that follow each other.</summary>
    public double[] Cosines(VectorQuery query, int first, int count)
    {
        var rows = new sbyte[count * _layout.Dimensions];
        Read(first, rows);
        return [.. Enumerable.Range(0, count).Select(at => query.Cosine(rows.AsSpan(at * _layout.Dimensions, _layout.Dimensions)))];
    }

    /// <summary>Returns the vectors of a row.</summary>
    public PaperVector Vector(int row)
    {
        var found = new sbyte[_layout.Dimensions];
        Read(row, found);
        return QuantizedVector.Read(found, _layout);
    }

    public void Dispose()
    {
        _view?.Dispose();
        _file?.Dispose();
    }

    private int Read(int first, sbyte[] piece)
    {
        var width = _layout.Dimensions;
        var rows = Math.Min(Rows - first, piece.Length / width);
        var bytes = MemoryMarshal.AsBytes(piece.AsSpan(0, rows * width));
        _view!.SafeMemoryMappedViewHandle.ReadSpan((ulong)first * (ulong)width, bytes);
        return rows;
    }

    private static void Keep(PriorityQueue<int, (double, int)> best, int count, int row, double cosine)
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

    private static List<(int Row, double Cosine)> Drain(PriorityQueue<int, (double Cosine, int Order)> best)
    {
        var rows = new List<(int, double)>(best.Count);
        while (best.TryDequeue(out var row, out var rank))
        {
            rows.Add((row, rank.Cosine));
        }

        rows.Reverse();
        return rows;
    }
}
