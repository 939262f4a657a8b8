using System.Runtime.InteropServices;
using SearchPapers.Files;

namespace SearchPapers.Encoders.Vectors;

/// <summary>Finds the rows of a <see cref="VectorFile"/> that are nearest to a query.</summary>
/// <remarks>Reads the rows of one commit; rows that are appended later are ignored. Thread-safe.</remarks>
internal sealed class VectorScan : IDisposable
{
    // Rows are copied from the mapped file in blocks that fit the processor's cache.
    private const int BlockBytes = 1 << 16;

    // An exact scan of fewer rows takes a millisecond or two.
    private const int MinRowsForSketch = 20_000;

    private const int CandidatesPerResult = 2;

    private readonly MappedBytes? _rows;
    private readonly VectorLayout _layout;
    private readonly string _sketchPath;
    private VectorSketch? _sketch;

    /// <exception cref="InvalidDataException">The file is shorter than its rows.</exception>
    public VectorScan(string path, VectorLayout layout, int rows)
    {
        (_layout, _sketchPath, Rows) = (layout, VectorFile.GetSketchPath(path), rows);
        var bytes = (long)rows * layout.Dimensions;
        if (bytes == 0)
        {
            return;
        }

        // The data are read when they are needed, but missing data are reported now.
        var sketchBytes = (long)rows * VectorSketch.GetWordsPerRow(layout) * sizeof(ulong);
        if (new FileInfo(path).Length < bytes || new FileInfo(_sketchPath).Length < sketchBytes)
        {
            throw new InvalidDataException($"\"{path}\" holds fewer vectors than the index counts.");
        }

        _rows = MappedBytes.OpenFile(path, bytes);
    }

    public int Rows { get; }

    // Two threads may both read it at first use; the results are equal.
    private VectorSketch Sketch => _sketch ??= VectorSketch.Read(_sketchPath, _layout, Rows);

    /// <summary>Returns the nearest rows and their cosines, nearest first; equal rows are in their order.</summary>
    /// <param name="query">The query.</param>
    /// <param name="count">The maximum number of rows.</param>
    /// <param name="accepts">Returns whether a row may be in the result, or null for all rows.</param>
    /// <remarks>Above 20,000 rows the result is approximate: see <see cref="VectorSketch"/>.</remarks>
    public IReadOnlyList<(int Row, double Cosine)> FindNearest(
        VectorQuery query, int count, Func<int, bool>? accepts) => Rows < MinRowsForSketch
        ? FindNearestExactly(query, count, accepts)
        : FindNearestCandidates(query, count, accepts);

    public IReadOnlyList<(int Row, double Cosine)> FindNearestExactly(
        VectorQuery query, int count, Func<int, bool>? accepts)
    {
        var width = _layout.Dimensions;
        var best = new TopK(count);
        var block = new sbyte[Math.Max(1, BlockBytes / width) * width];
        for (var first = 0; first < Rows; first += block.Length / width)
        {
            var rows = Read(first, block);
            for (var i = 0; i < rows; i++)
            {
                if (accepts is null || accepts(first + i))
                {
                    best.Add(first + i, query.Cosine(block.AsSpan(i * width, width)));
                }
            }
        }

        return best.BestFirst();
    }

    /// <summary>Returns the offset in a range of the row that is nearest, and its cosine.</summary>
    /// <param name="query">The query.</param>
    /// <param name="first">The first row of the range.</param>
    /// <param name="count">The number of rows, at least 1.</param>
    /// <param name="laterShare">The factor of the cosine of every row but the first.</param>
    public (int Offset, double Cosine) FindNearestInRange(VectorQuery query, int first, int count, double laterShare)
    {
        var row = new sbyte[_layout.Dimensions].AsSpan();
        var best = (Offset: 0, Cosine: double.NegativeInfinity);
        for (var offset = 0; offset < count; offset++)
        {
            Read(first + offset, row);
            var cosine = query.Cosine(row) * (offset == 0 ? 1 : laterShare);
            best = cosine > best.Cosine ? (offset, cosine) : best;
        }

        return best;
    }

    public TextVectors ReadVectors(int row)
    {
        var bytes = new sbyte[_layout.Dimensions];
        Read(row, bytes);
        return QuantizedVector.Read(bytes, _layout);
    }

    public void Dispose() => (_rows as IDisposable)?.Dispose();

    private IReadOnlyList<(int Row, double Cosine)> FindNearestCandidates(
        VectorQuery query, int count, Func<int, bool>? accepts)
    {
        var best = new TopK(count);
        var row = new sbyte[_layout.Dimensions].AsSpan();
        foreach (var candidate in Sketch.FindCandidates(query.ToFloats(), count * CandidatesPerResult, accepts))
        {
            Read(candidate, row);
            best.Add(candidate, query.Cosine(row));
        }

        return best.BestFirst();
    }

    private int Read(int first, Span<sbyte> block)
    {
        var width = _layout.Dimensions;
        var rows = Math.Min(Rows - first, block.Length / width);
        _rows!.CopyTo((long)first * width, MemoryMarshal.AsBytes(block[..(rows * width)]));
        return rows;
    }
}
