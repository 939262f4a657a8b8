using System.Runtime.InteropServices;

namespace SearchPapers.Semantics;

/// <summary>
/// Appends vectors to a flat file, a row of one byte a dimension each; a paper's document knows its row.
/// </summary>
/// <remarks>
/// The Lucene commit is the only truth: rows are flushed before the commit that counts them, and rows that no commit
/// counts are written over.
/// </remarks>
internal sealed class VectorFile : IDisposable
{
    private readonly FileStream _stream;
    private readonly VectorLayout _layout;
    private readonly sbyte[] _row;

    /// <exception cref="InvalidDataException">The file is shorter than its committed rows.</exception>
    public VectorFile(string path, VectorLayout layout, int committedRows)
    {
        var committedBytes = (long)committedRows * layout.Dimensions;
        (_layout, _row) = (layout, new sbyte[layout.Dimensions]);
        _stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, 1 << 16);
        if (_stream.Length < committedBytes)
        {
            // Lengthening it would make the lost rows zeros, which nobody could tell from vectors any more.
            _stream.Dispose();
            throw new InvalidDataException($"\"{path}\" holds fewer vectors than the index counts.");
        }

        // Rows beyond are overwritten, not cut off: a reader may have the file mapped.
        _stream.Seek(committedBytes, SeekOrigin.Begin);
        Rows = committedRows;
    }

    public int Rows { get; private set; }

    /// <summary>Appends the vectors of a text and returns their row.</summary>
    public int Append(PaperVector vector)
    {
        QuantizedVector.Write(vector, _row, _layout);
        _stream.Write(MemoryMarshal.AsBytes(_row.AsSpan()));
        return Rows++;
    }

    public void Flush() => _stream.Flush(flushToDisk: true);

    public void Dispose() => _stream.Dispose();
}
