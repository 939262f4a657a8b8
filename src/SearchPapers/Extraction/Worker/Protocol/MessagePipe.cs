using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SearchPapers.Extraction.Worker.Protocol;

/// <summary>Sends and receives JSON over a stream, each message behind its length in four bytes.</summary>
internal static class MessagePipe
{
    private const int LongestMessage = 256 * 1024 * 1024;

    public static void Write<T>(Stream stream, T message, JsonTypeInfo<T> type)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(message, type);
        var framed = new byte[sizeof(int) + body.Length];
        BinaryPrimitives.WriteInt32LittleEndian(framed, body.Length);
        body.CopyTo(framed, sizeof(int));
        stream.Write(framed);
        stream.Flush();
    }

    /// <summary>Returns the next message, or null where the other end has closed.</summary>
    public static async ValueTask<T?> ReadAsync<T>(Stream stream, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var head = new byte[sizeof(int)];
        if (await stream.ReadAtLeastAsync(head, head.Length, false, cancellationToken).ConfigureAwait(false) < head.Length)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length is < 0 or > LongestMessage)
        {
            return null;
        }

        var body = new byte[length];
        return await stream.ReadAtLeastAsync(body, length, false, cancellationToken).ConfigureAwait(false) < length
            ? null
            : JsonSerializer.Deserialize(body, type);
    }
}
