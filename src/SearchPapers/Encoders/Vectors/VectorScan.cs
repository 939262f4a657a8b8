using System.Runtime.InteropServices;
using SearchPapers.Files;

namespace SearchPapers.Encoders.Vectors;

/// <summary>
/// Finds the rows of a <see cref="VectorFile"/> that are nearest to a query.
/// </summary>
/// <remarks>Holds the rows of one commit; rows appended later are not seen. Safe to share between threads.</remarks>
internal sealed class VectorScan : IDisposable
{
    // Rows are copied out of the map in pieces that stay in the processor's cache.
    private const int PieceBytes = 1 << 16;

    // Fewer rows are looked at in a millisecond or two.
    private const int SketchedFrom = 20_000;

    // Rows that are looked at for each one that is wanted.
    private const int LikelyPerRow = 2;

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

        // Read when they are first needed; that they are there is seen at once.
        var signs = (long)rows * VectorSketch.GetWordsPerRow(layout) * sizeof(ulong);
        if (new FileInfo(path).Length < bytes || new FileInfo(_sketchPath).Length < signs)
        {
            throw new InvalidDataException($"\"{path}\" holds fewer vectors than the index counts.");
        }

        _rows = MappedBytes.OpenFile(path, bytes);
    }

    public int Rows { get; }

    // Read when it is first needed. Read twice at once, it is the same.
    private VectorSketch Sketch => _sketch ??= VectorSketch.Read(_sketchPath, _layout, Rows);

    /// <summary>Returns the nearest rows and their cosines, nearest first; of equal ones the first row is first.</summary>
    /// <param name="query">What they are to be near to.</param>
    /// <param name="count">How many are wanted.</param>
    /// <param name="accepts">Which rows may be; null where all may.</param>
    /// <remarks>Of many rows only those are looked at whose signs agree best: see <see cref="VectorSketch"/>.</remarks>
    public IReadOnlyList<(int Row, double Cosine)> FindNearest(VectorQuery query, int count, Func<int, bool>? accepts) =>
        Rows < SketchedFrom ? FindNearestExactly(query, count, accepts) : NearestOfLikely(query, count, accepts);

    /// <summary>Returns the same by looking at all rows.</summary>
    public IReadOnlyList<(int Row, double Cosine)> FindNearestExactly(VectorQuery query, int count, Func<int, bool>? accepts)
    {
        var width = _layout.Dimensions;
        var best = new TopK(count);
        var piece = new sbyte[Math.Max(1, PieceBytes / width) * width];
        for (var first = 0; first < Rows; first += piece.Length / width)
        {
            var rows = Read(first, piece);
            for (var i = 0; i < rows; i++)
            {
                if (accepts is null || accepts(first + i))
                {
                    best.Add(first + i, query.Cosine(piece.AsSpan(i * width, width)));
                }
            }
        }

        return best.BestFirst();
    }

    /// <summary>Returns the nearest of the rows that follow each other, and its cosine.</summary>
    /// <param name="query">What it is to be near to.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many they are; not none.</param>
    /// <param name="laterShare">What the cosine of each but the first counts.</param>
    public (int At, double Cosine) FindNearestInRange(VectorQuery query, int first, int count, double laterShare)
    {
        var row = new sbyte[_layout.Dimensions].AsSpan();
        var best = (At: 0, Cosine: double.NegativeInfinity);
        for (var at = 0; at < count; at++)
        {
            Read(first + at, row);
            var cosine = query.Cosine(row) * (at == 0 ? 1 : laterShare);
            best = cosine > best.Cosine ? (at, cosine) : best;
        }

        return best;
    }

    /// <summary>Returns the vectors of a row.</summary>
    public TextVectors ReadVectors(int row)
    {
        var found = new sbyte[_layout.Dimensions];
        Read(row, found);
        return QuantizedVector.Read(found, _layout);
    }

    public void Dispose() => (_rows as IDisposable)?.Dispose();

    private IReadOnlyList<(int Row, double Cosine)> NearestOfLikely(VectorQuery query, int count, Func<int, bool>? accepts)
    {
        var best = new TopK(count);
        var row = new sbyte[_layout.Dimensions].AsSpan();
        foreach (var likely in Sketch.FindCandidates(query.ToFloats(), count * LikelyPerRow, accepts))
        {
            Read(likely, row);
            best.Add(likely, query.Cosine(row));
        }

        return best.BestFirst();
    }

    private int Read(int first, Span<sbyte> piece)
    {
        var width = _layout.Dimensions;
        var rows = Math.Min(Rows - first, piece.Length / width);
        _rows!.CopyTo((long)first * width, MemoryMarshal.AsBytes(piece[..(rows * width)]));
        return rows;
    }
}
