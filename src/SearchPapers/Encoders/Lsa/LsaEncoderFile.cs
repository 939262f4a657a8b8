using System.Runtime.InteropServices;
using SearchPapers.Encoders.TermVectors;
using SearchPapers.Files;

namespace SearchPapers.Encoders.Lsa;

/// <summary>Stores a <see cref="LsaEncoder"/> as plain arrays, which are used in the mapped file.</summary>
/// <remarks>
/// Little-endian, as on every machine that .NET 10 supports: "CPJ2", the number of terms, the dimensions, the size of
/// the terms in bytes; the end offset of each term, the inverse document frequencies, the matrix, and the terms in
/// UTF-8, sorted by their bytes.
/// </remarks>
internal static class LsaEncoderFile
{
    private const int Magic = 0x324A5043; // "CPJ2"
    private const int HeaderBytes = 4 * sizeof(int);

    public static void Write(string path, LsaEncoder encoder)
    {
        using var stream = File.Create(path);
        int[] header = [Magic, encoder.Terms.Count, encoder.Dimensions, encoder.Terms.TermBytes.Length];
        stream.Write(MemoryMarshal.AsBytes(header.AsSpan()));
        stream.Write(encoder.Terms.EndOffsets);
        stream.Write(MemoryMarshal.AsBytes(encoder.Idf));
        stream.Write(MemoryMarshal.AsBytes(encoder.Matrix));
        stream.Write(encoder.Terms.TermBytes);
        stream.Flush(flushToDisk: true);
    }

    /// <exception cref="InvalidDataException">The file is not an LSA encoder, or it is damaged.</exception>
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
            throw new InvalidDataException($"\"{path}\" is not an LSA encoder, or it is damaged.", e);
        }
    }

    private static LsaEncoder Open(MappedBytes file)
    {
        var bytes = (ReadOnlyMemory<byte>)file.Memory;
        if (bytes.Length < HeaderBytes)
        {
            throw new InvalidDataException("The file is too short.");
        }

        var header = MemoryMarshal.Cast<byte, int>(bytes.Span[..HeaderBytes]);
        var (terms, dimensions, termBytes) = (header[1], header[2], header[3]);
        var length = HeaderBytes
            + ((long)terms * 2 * sizeof(int))
            + ((Int128)terms * dimensions * sizeof(float))
            + termBytes;
        if (header[0] != Magic || terms <= 0 || dimensions <= 0 || termBytes <= 0 || bytes.Length != length)
        {
            throw new InvalidDataException("The header does not match the length of the file.");
        }

        var (idfStart, matrixStart) = (HeaderBytes + (terms * sizeof(int)), HeaderBytes + (terms * 2 * sizeof(int)));
        var termsStart = bytes.Length - termBytes;
        return new LsaEncoder(
            TermTable.Open(bytes[HeaderBytes..idfStart], bytes[termsStart..]),
            bytes[idfStart..matrixStart],
            bytes[matrixStart..termsStart],
            dimensions,
            file);
    }
}
