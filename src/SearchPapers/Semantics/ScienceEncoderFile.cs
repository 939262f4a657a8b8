using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SearchPapers.Semantics;

/// <summary>Keeps a <see cref="ScienceEncoder"/> as plain arrays behind a short header.</summary>
/// <remarks>
/// Little-endian: "SPE1", the number of terms, the dimensions, the number of the terms' bytes; the SHA-256 of all that follows;
/// where each term ends, the terms in UTF-8 and in the order of their bytes, a scale for each row in 16 bits, and the rows.
/// </remarks>
internal static class ScienceEncoderFile
{
    private const int Magic = 0x31455053; // "SPE1"
    private const int HeaderBytes = 4 * sizeof(int);

    /// <summary>Writes an encoder and returns its fingerprint.</summary>
    public static string Write(string path, ScienceEncoder encoder)
    {
        using var content = new MemoryStream();
        content.Write(MemoryMarshal.AsBytes(encoder.Terms.Ends));
        content.Write(encoder.Terms.Bytes);
        content.Write(MemoryMarshal.AsBytes<Half>(Array.ConvertAll(encoder.Scales.ToArray(), scale => (Half)scale)));
        content.Write(MemoryMarshal.AsBytes(encoder.Rows));
        var fingerprint = SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length));
        using var file = File.Create(path);
        int[] header = [Magic, encoder.Terms.Count, encoder.Dimensions, encoder.Terms.Bytes.Length];
        file.Write(MemoryMarshal.AsBytes(header.AsSpan()));
        file.Write(fingerprint);
        content.WriteTo(file);
        file.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(fingerprint);
    }

    /// <summary>Tells whether a file's numbers are those that its fingerprint was taken of.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> file) =>
        file.Length > HeaderBytes + SHA256.HashSizeInBytes
        && SHA256.HashData(file[(HeaderBytes + SHA256.HashSizeInBytes)..])
            .AsSpan().SequenceEqual(file.Slice(HeaderBytes, SHA256.HashSizeInBytes));

    /// <summary>Reads an encoder and the fingerprint that it was written with.</summary>
    /// <exception cref="InvalidDataException">It is no encoder, or it is damaged.</exception>
    /// <exception cref="EndOfStreamException">It is cut short.</exception>
    public static (ScienceEncoder Encoder, string Fingerprint) Read(Stream stream)
    {
        Span<int> header = stackalloc int[HeaderBytes / sizeof(int)];
        stream.ReadExactly(MemoryMarshal.AsBytes(header));
        var (terms, dimensions, termBytes) = (header[1], header[2], header[3]);
        var rowBytes = (long)terms * dimensions;
        var length = HeaderBytes + SHA256.HashSizeInBytes + (terms * (long)(sizeof(int) + sizeof(ushort))) + termBytes + rowBytes;
        if (header[0] != Magic || terms <= 0 || dimensions <= 0 || termBytes <= 0
            || rowBytes > Array.MaxLength || stream.Length != length)
        {
            throw new InvalidDataException("It is no science encoder, or it is damaged.");
        }

        var fingerprint = new byte[SHA256.HashSizeInBytes];
        stream.ReadExactly(fingerprint);
        var ends = Read<int>(stream, terms);
        if (ends[^1] != termBytes || !IsRising(ends))
        {
            throw new InvalidDataException("The terms of the science encoder are damaged.");
        }

        var table = new TermTable(ends, Read<byte>(stream, termBytes));
        var scales = Array.ConvertAll(Read<Half>(stream, terms), scale => (float)scale);
        var encoder = new ScienceEncoder(table, scales, Read<sbyte>(stream, (int)rowBytes), dimensions);
        return (encoder, Convert.ToHexStringLower(fingerprint));
    }

    private static bool IsRising(int[] ends)
    {
        for (var at = 0; at < ends.Length; at++)
        {
            if (ends[at] <= (at == 0 ? 0 : ends[at - 1]))
            {
                return false;
            }
        }

        return true;
    }

    private static T[] Read<T>(Stream stream, int count)
        where T : struct
    {
        var values = GC.AllocateUninitializedArray<T>(count);
        stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
