using System.Runtime.InteropServices;
using SearchPapers.Encoders.TermVectors;
using SearchPapers.Files;

namespace SearchPapers.Encoders.Lsa;

/// <summary>Keeps a <see cref="LsaEncoder"/> as plain arrays, which are used where they are in the file.</summary>
/// <remarks>
/// Little-endian, as every machine that .NET 10 runs on: "CPJ2", the number of terms, the dimensions, the number of the terms' bytes;
/// where each term ends, the frequencies, the matrix, and the terms in UTF-8 and in the order of their bytes.
/// </remarks>
internal static class LsaEncoderFile
{
    private const int Magic = 0x324A5043; // "CPJ2"
    private const int HeaderBytes = 4 * sizeof(int);

    public static void Write(string path, LsaEncoder projection)
    {
        using var stream = File.Create(path);
        int[] header = [Magic, projection.Terms.Count, projection.Dimensions, projection.Terms.TermBytes.Length];
        stream.Write(MemoryMarshal.AsBytes(header.AsSpan()));
        stream.Write(projection.Terms.EndOffsets);
        stream.Write(MemoryMarshal.AsBytes(projection.Idf));
        stream.Write(MemoryMarshal.AsBytes(projection.Matrix));
        stream.Write(projection.Terms.TermBytes);
        stream.Flush(flushToDisk: true);
    }

    /// <exception cref="InvalidDataException">The file is not a projection, or it is damaged.</exception>
    public static LsaEncoder Open(string path)
    {
        var file = MappedBytes.OpenFile(path);
        try
        {
            return Open(file);
        }
        catch (InvalidDataException e)
        {
            ((IDisposable)file).Dispose();
            throw new InvalidDataException($"\"{path}\" is not a corpus projection, or it is damaged.", e);
        }
    }

    private static LsaEncoder Open(MappedBytes file)
    {
        var bytes = (ReadOnlyMemory<byte>)file.Memory;
        if (bytes.Length < HeaderBytes)
        {
            throw new InvalidDataException("It is too short.");
        }

        var header = MemoryMarshal.Cast<byte, int>(bytes.Span[..HeaderBytes]);
        var (terms, dimensions, termBytes) = (header[1], header[2], header[3]);
        var length = HeaderBytes + ((long)terms * 2 * sizeof(int)) + ((Int128)terms * dimensions * sizeof(float)) + termBytes;
        if (header[0] != Magic || terms <= 0 || dimensions <= 0 || termBytes <= 0 || bytes.Length != length)
        {
            throw new InvalidDataException("Its counts do not fit its length.");
        }

        var (idf, matrix) = (HeaderBytes + (terms * sizeof(int)), HeaderBytes + (terms * 2 * sizeof(int)));
        var names = bytes.Length - termBytes;
        return new LsaEncoder(
            TermTable.Open(bytes[HeaderBytes..idf], bytes[names..]), bytes[idf..matrix], bytes[matrix..names], dimensions, file);
    }
}
