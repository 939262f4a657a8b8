using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SearchPapers.Encoders.TermVectors;

/// <summary>Keeps a <see cref="TermVectorEncoder"/> as plain arrays behind a short header.</summary>
/// <remarks>
/// Little-endian: "SPE1", the number of terms, the dimensions, the number of the terms' bytes; the SHA-256 of all that follows;
/// where each term ends, the terms in UTF-8 and in the order of their bytes, a scale for each row in 16 bits, and the rows.
/// </remarks>
internal static class TermVectorEncoderFile
{
    private const int Magic = 0x31455053; // "SPE1"
    private const int HeaderBytes = 4 * sizeof(int);
    private const int FrameBytes = HeaderBytes + SHA256.HashSizeInBytes;

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

    /// <summary>Tells whether a file's numbers are those that its fingerprint was taken of.</summary>
    public static bool HasValidChecksum(ReadOnlySpan<byte> file) =>
        file.Length > FrameBytes && SHA256.HashData(file[FrameBytes..]).AsSpan().SequenceEqual(file[HeaderBytes..FrameBytes]);

    /// <summary>Opens an encoder where it is kept, and returns the fingerprint that it was written with.</summary>
    /// <exception cref="InvalidDataException">It is no encoder, or it is damaged.</exception>
    public static (TermVectorEncoder Encoder, string Fingerprint) Open(ReadOnlyMemory<byte> file)
    {
        if (file.Length < FrameBytes)
        {
            throw new InvalidDataException("It is no science encoder: it is too short.");
        }

        var header = MemoryMarshal.Cast<byte, int>(file.Span[..HeaderBytes]);
        var (terms, dimensions, termBytes) = (header[1], header[2], header[3]);
        var length = FrameBytes + (terms * (long)(sizeof(int) + sizeof(ushort))) + termBytes + ((long)terms * dimensions);
        if (header[0] != Magic || terms <= 0 || dimensions <= 0 || termBytes <= 0 || file.Length != length)
        {
            throw new InvalidDataException("It is no science encoder, or it is damaged.");
        }

        var names = FrameBytes + (terms * sizeof(int));
        var (scales, rows) = (names + termBytes, names + termBytes + (terms * sizeof(ushort)));
        var table = TermTable.Open(file[FrameBytes..names], file[names..scales]);
        var encoder = new TermVectorEncoder(table, file[scales..rows], file[rows..], dimensions);
        return (encoder, Convert.ToHexStringLower(file.Span[HeaderBytes..FrameBytes]));
    }
}
