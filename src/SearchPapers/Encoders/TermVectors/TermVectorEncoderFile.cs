using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SearchPapers.Encoders.TermVectors;

/// <summary>Stores a <see cref="TermVectorEncoder"/> as plain arrays after a short header.</summary>
/// <remarks>
/// Little-endian: "SPE1", the number of terms, the dimensions, the size of the terms in bytes; the SHA-256 of the rest;
/// the end offset of each term, the terms in UTF-8, sorted by their bytes, the factor of each row in 16 bits, and the
/// rows.
/// </remarks>
internal static class TermVectorEncoderFile
{
    private const int Magic = 0x31455053; // "SPE1"
    private const int HeaderBytes = 4 * sizeof(int);
    private const int ContentStart = HeaderBytes + SHA256.HashSizeInBytes;

    /// <summary>Writes an encoder and returns its fingerprint.</summary>
    public static string Write(string path, TermVectorEncoder encoder)
    {
        using var content = new MemoryStream();
        content.Write(encoder.Terms.EndOffsets);
        content.Write(encoder.Terms.TermBytes);
        content.Write(encoder.Scales);
        content.Write(encoder.Rows);
        var fingerprint = SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length));
        using var file = File.Create(path);
        int[] header = [Magic, encoder.Terms.Count, encoder.Dimensions, encoder.Terms.TermBytes.Length];
        file.Write(MemoryMarshal.AsBytes(header.AsSpan()));
        file.Write(fingerprint);
        content.WriteTo(file);
        file.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(fingerprint);
    }

    public static bool HasValidChecksum(ReadOnlySpan<byte> file) => file.Length > ContentStart
        && SHA256.HashData(file[ContentStart..]).AsSpan().SequenceEqual(file[HeaderBytes..ContentStart]);

    /// <summary>
    /// Opens an encoder in memory, and returns the fingerprint in the file; the checksum is not verified.
    /// </summary>
    /// <exception cref="InvalidDataException">The file is not an encoder, or it is damaged.</exception>
    public static (TermVectorEncoder Encoder, string Fingerprint) Open(ReadOnlyMemory<byte> file)
    {
        if (file.Length < ContentStart)
        {
            throw new InvalidDataException("The file is too short to be an encoder.");
        }

        var header = MemoryMarshal.Cast<byte, int>(file.Span[..HeaderBytes]);
        var (terms, dimensions, termBytes) = (header[1], header[2], header[3]);
        var length = ContentStart
            + (terms * (long)(sizeof(int) + sizeof(ushort)))
            + termBytes
            + ((long)terms * dimensions);
        if (header[0] != Magic || terms <= 0 || dimensions <= 0 || termBytes <= 0 || file.Length != length)
        {
            throw new InvalidDataException("The file is not an encoder, or it is damaged.");
        }

        var termsStart = ContentStart + (terms * sizeof(int));
        var scalesStart = termsStart + termBytes;
        var rowsStart = scalesStart + (terms * sizeof(ushort));
        var table = TermTable.Open(file[ContentStart..termsStart], file[termsStart..scalesStart]);
        var encoder = new TermVectorEncoder(table, file[scalesStart..rowsStart], file[rowsStart..], dimensions);
        return (encoder, Convert.ToHexStringLower(file.Span[HeaderBytes..ContentStart]));
    }
}
