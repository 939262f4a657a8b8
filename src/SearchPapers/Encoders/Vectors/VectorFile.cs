using System.Runtime.InteropServices;

namespace SearchPapers.Encoders.Vectors;

/// <summary>
/// Appends vectors to a flat file, a row of one byte a dimension each, and their signs to another one beside it; a paper's
/// document knows its row.
/// </summary>
/// <remarks>
/// The Lucene commit is the only truth: rows are flushed before the commit that counts them, and rows that no commit
/// counts are written over.
/// </remarks>
internal sealed class VectorFile : IDisposable
{
    private readonly FileStream _stream;
    private readonly FileStream _sketch;
    private readonly VectorLayout _layout;
    private readonly sbyte[] _row;
    private readonly ulong[] _signs;

    /// <exception cref="InvalidDataException">The file is shorter than its committed rows.</exception>
    public VectorFile(string path, VectorLayout layout, int committedRows)
    {
        (_layout, _row, _signs) = (layout, new sbyte[layout.Dimensions], new ulong[VectorSketch.GetWordsPerRow(layout)]);
        _stream = OpenAt(path, (long)committedRows * _row.Length);
        try
        {
            _sketch = OpenAt(GetSketchPath(path), (long)committedRows * _signs.Length * sizeof(ulong));
        }
        catch
        {
            _stream.Dispose();
            throw;
        }

        Rows = committedRows;
    }

    public int Rows { get; private set; }

    /// <summary>Returns the file of the vectors' signs.</summary>
    public static string GetSketchPath(string path) => Path.ChangeExtension(path, ".signs.bin");

    /// <summary>Returns the files of as many rows, with the bytes that each has at least.</summary>
    public static IEnumerable<(string Path, long Bytes)> GetFiles(string path, VectorLayout layout, int rows) =>
    [
        (path, (long)rows * layout.Dimensions),
        (GetSketchPath(path), (long)rows * VectorSketch.GetWordsPerRow(layout) * sizeof(ulong)),
    ];

    /// <summary>Appends the vectors of a text and returns their row.</summary>
    public int Append(TextVectors vector)
    {
        QuantizedVector.Write(vector, _row, _layout);
        VectorSketch.Write(_row, _signs);
        _stream.Write(MemoryMarshal.AsBytes(_row.AsSpan()));
        _sketch.Write(MemoryMarshal.AsBytes(_signs.AsSpan()));
        return Rows++;
    }

    public void Flush()
    {
        _stream.Flush(flushToDisk: true);
        _sketch.Flush(flushToDisk: true);
    }

    public void Dispose()
    {
        _stream.Dispose();
        _sketch.Dispose();
    }

    private static FileStream OpenAt(string path, long committedBytes)
    {
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, 1 << 16);
        if (stream.Length < committedBytes)
        {
            // Lengthening it would make the lost rows zeros, which nobody could tell from vectors any more.
            stream.Dispose();
            throw new InvalidDataException($"\"{path}\" holds fewer vectors than the index counts.");
        }

        // Rows beyond are overwritten, not cut off: a reader may have the file mapped.
        stream.Seek(committedBytes, SeekOrigin.Begin);
        return stream;
    }
}
