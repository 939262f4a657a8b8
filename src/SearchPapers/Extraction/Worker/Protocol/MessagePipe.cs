using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SearchPapers.Extraction.Worker.Protocol;

/// <summary>Sends and receives JSON messages, each after its length as a little-endian 32-bit integer.</summary>
internal static class MessagePipe
{
    private const int MaxMessageBytes = 256 * 1024 * 1024;

    public static void Write<T>(Stream stream, T message, JsonTypeInfo<T> type)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(message, type);
        var framed = new byte[sizeof(int) + body.Length];
        BinaryPrimitives.WriteInt32LittleEndian(framed, body.Length);
        body.CopyTo(framed, sizeof(int));
        stream.Write(framed);
        stream.Flush();
    }

    /// <summary>Returns the next message, or null if the stream has ended.</summary>
    public static async ValueTask<T?> ReadAsync<T>(
        Stream stream, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var header = new byte[sizeof(int)];
        if (await stream.ReadAtLeastAsync(header, header.Length, false, cancellationToken).ConfigureAwait(false)
            < header.Length)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(header);
        if (length is < 0 or > MaxMessageBytes)
        {
            return null;
        }

        var body = new byte[length];
        return await stream.ReadAtLeastAsync(body, length, false, cancellationToken).ConfigureAwait(false) < length
            ? null
            : JsonSerializer.Deserialize(body, type);
    }
}
