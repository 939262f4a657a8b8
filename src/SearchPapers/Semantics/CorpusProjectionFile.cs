using System.Runtime.InteropServices;
using System.Text;

namespace SearchPapers.Semantics;

/// <summary>Keeps a <see cref="CorpusProjection"/> as plain arrays: vocabulary, frequencies, matrix.</summary>
/// <remarks>Little-endian, as every machine that .NET 10 runs on.</remarks>
internal static class CorpusProjectionFile
{
    private const int Magic = 0x314A5043; // "CPJ1"

    public static void Write(string path, CorpusProjection projection)
    {
        using var stream = File.Create(path);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(projection.Terms.Count);
        writer.Write(projection.Dimensions);
        foreach (var term in projection.Terms)
        {
            writer.Write(term);
        }

        writer.Write(MemoryMarshal.AsBytes(projection.Idf));
        writer.Write(MemoryMarshal.AsBytes(projection.Matrix));
        writer.Flush();
        stream.Flush(flushToDisk: true);
    }

    /// <exception cref="InvalidDataException">The file is not a projection, or it is damaged.</exception>
    /// <exception cref="EndOfStreamException">The file is cut short.</exception>
    public static CorpusProjection Read(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = new BinaryReader(new BufferedStream(stream, 1 << 20), Encoding.UTF8);
        try
        {
            var projection = reader.ReadInt32() == Magic ? Read(reader, stream.Length) : null;
            return projection is not null && reader.BaseStream.Position == stream.Length ? projection : throw Damaged(path);
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw Damaged(path, e);
        }
    }

    // Null where the counts cannot be true, which is told before room is made for them.
    private static CorpusProjection? Read(BinaryReader reader, long fileBytes)
    {
        var (count, dimensions) = (reader.ReadInt32(), reader.ReadInt32());
        if (count <= 0 || dimensions <= 0 || (long)count * (dimensions + 1L) > fileBytes / sizeof(float))
        {
            return null;
        }

        var terms = new string[count];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = reader.ReadString();
        }

        return new CorpusProjection(terms, Floats(reader, count), Floats(reader, count * dimensions), dimensions);
    }

    private static InvalidDataException Damaged(string path, Exception? cause = null) =>
        new($"\"{path}\" is not a corpus projection, or it is damaged.", cause);

    private static float[] Floats(BinaryReader reader, int count)
    {
        var values = new float[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
