using System.Runtime.InteropServices;

namespace SearchPapers.Encoders.Vectors;

/// <summary>
/// Appends quantized vectors to a flat file, a row of one byte per dimension for each text, and their sign bits to a
/// second file; a document of the index has the number of its row.
/// </summary>
/// <remarks>
/// The Lucene commit is authoritative: rows are flushed before the commit that counts them, and rows that no commit
/// counts are overwritten.
/// </remarks>
internal sealed class VectorFile : IDisposable
{
    private readonly FileStream _rowStream;
    private readonly FileStream _signStream;
    private readonly VectorLayout _layout;
    private readonly sbyte[] _row;
    private readonly ulong[] _signBits;

    /// <exception cref="InvalidDataException">The file is shorter than its committed rows.</exception>
    public VectorFile(string path, VectorLayout layout, int committedRows)
    {
        (_layout, _row, _signBits) =
            (layout, new sbyte[layout.Dimensions], new ulong[VectorSketch.GetWordsPerRow(layout)]);
        _rowStream = OpenAt(path, (long)committedRows * _row.Length);
        try
        {
            _signStream = OpenAt(GetSketchPath(path), (long)committedRows * _signBits.Length * sizeof(ulong));
        }
        catch
        {
            _rowStream.Dispose();
            throw;
        }

        Rows = committedRows;
    }

    public int Rows { get; private set; }

    public static string GetSketchPath(string path) => Path.ChangeExtension(path, ".signs.bin");

    /// <summary>Returns the files that hold a number of rows, with their minimum sizes.</summary>
    public static IEnumerable<(string Path, long Bytes)> GetFiles(string path, VectorLayout layout, int rows) =>
    [
        (path, (long)rows * layout.Dimensions),
        (GetSketchPath(path), (long)rows * VectorSketch.GetWordsPerRow(layout) * sizeof(ulong)),
    ];

    /// <summary>Appends the vectors of a text and returns the number of their row.</summary>
    public int Append(TextVectors vectors)
    {
        QuantizedVector.Write(vectors, _row, _layout);
        VectorSketch.Write(_row, _signBits);
        _rowStream.Write(MemoryMarshal.AsBytes(_row.AsSpan()));
        _signStream.Write(MemoryMarshal.AsBytes(_signBits.AsSpan()));
        return Rows++;
    }

    public void Flush()
    {
        _rowStream.Flush(flushToDisk: true);
        _signStream.Flush(flushToDisk: true);
    }

    public void Dispose()
    {
        _rowStream.Dispose();
        _signStream.Dispose();
    }

    private static FileStream OpenAt(string path, long committedBytes)
    {
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, 1 << 16);
        if (stream.Length < committedBytes)
        {
            // Extending the file would turn the missing rows into zeros, which look like valid vectors.
            stream.Dispose();
            throw new InvalidDataException($"\"{path}\" holds fewer vectors than the index counts.");
        }

        // Later rows are overwritten and not truncated: a reader may have mapped the file.
        stream.Seek(committedBytes, SeekOrigin.Begin);
        return stream;
    }
}
