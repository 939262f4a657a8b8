using System.Buffers.Binary;
using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace SearchPapers.Encoders.Folders;

/// <summary>Reads tensors from a safetensors file: the length of the head, the head in JSON, then bare numbers.</summary>
/// <remarks>No number in the file is believed before it is held against the length of the file. Little-endian.</remarks>
internal sealed class SafetensorsFile
{
    // The format's own limit.
    private const int MaxHeadBytes = 100_000_000;
    private const int NumbersAtOnce = 1 << 14;

    private readonly Dictionary<string, SafetensorsEntry> _entries;
    private readonly long _start;

    private SafetensorsFile(string path, Dictionary<string, SafetensorsEntry> entries, long start) =>
        (Path, _entries, _start) = (path, entries, start);

    public string Path { get; }

    /// <exception cref="SearchPapersException">The file is not a safetensors file, or it is damaged.</exception>
    public static SafetensorsFile Open(string path) => EncoderFolder.Guard(path, () =>
    {
        using var stream = File.OpenRead(path);
        var length = new byte[sizeof(ulong)];
        stream.ReadExactly(length);
        var headBytes = BinaryPrimitives.ReadUInt64LittleEndian(length);
        if (headBytes > MaxHeadBytes || headBytes > (ulong)(stream.Length - length.Length))
        {
            throw EncoderErrors.Damaged(path, $"its head is said to have {headBytes} bytes, more than the file can hold");
        }

        var head = new byte[(int)headBytes];
        stream.ReadExactly(head);
        return new SafetensorsFile(path, Entries(path, head, stream.Length - stream.Position), stream.Position);
    });

    /// <summary>Returns the sizes of a tensor; null where the file has none of that name.</summary>
    public IReadOnlyList<long>? Shape(string name) => _entries.GetValueOrDefault(name)?.Shape;

    /// <summary>Returns the numbers of a tensor, one row after the other.</summary>
    /// <param name="name">The tensor's name; it is in the file.</param>
    /// <param name="types">The types that it may be of.</param>
    /// <exception cref="SearchPapersException">The tensor is of another type, or too large.</exception>
    public T[] Read<T>(string name, params IReadOnlyList<string> types)
        where T : unmanaged, INumber<T>
    {
        var entry = _entries[name];
        if (!types.Contains(entry.Dtype!))
        {
            throw EncoderErrors.Format(
                Path,
                $"The tensor \"{name}\" in \"{Path}\" is of the type {entry.Dtype}; only {string.Join(", ", types)} can be read. " +
                "Save the encoder in one of these types.");
        }

        return entry.Dtype switch
        {
            "F16" => Read<Half, T>(name, entry),
            "F32" => Read<float, T>(name, entry),
            "F64" => Read<double, T>(name, entry),
            "I8" => Read<sbyte, T>(name, entry),
            "I32" => Read<int, T>(name, entry),
            _ => Read<long, T>(name, entry),
        };
    }

    private static Dictionary<string, SafetensorsEntry> Entries(string path, byte[] head, long dataBytes)
    {
        var all = JsonSerializer.Deserialize(head, EncoderJson.Default.DictionaryStringJsonElement);
        var entries = new Dictionary<string, SafetensorsEntry>(StringComparer.Ordinal);
        foreach (var (name, json) in (all ?? []).Where(entry => entry.Key != "__metadata__"))
        {
            var entry = json.Deserialize(EncoderJson.Default.SafetensorsEntry);
            entries[name] = entry is not null && Fits(entry, dataBytes)
                ? entry
                : throw EncoderErrors.Damaged(path, $"its tensor \"{name}\" is not where it is said to be");
        }

        return entries;
    }

    private static bool Fits(SafetensorsEntry entry, long dataBytes)
    {
        if (entry is not { Dtype: { } type, Shape: { } shape, DataOffsets: [>= 0 and var start, var end] }
            || end < start || end > dataBytes || shape.Any(size => size < 0))
        {
            return false;
        }

        var numbers = shape.Aggregate((Int128)1, (product, size) => Int128.Min(product * size, long.MaxValue));
        return Bytes(type) is not { } bytes || numbers * bytes == end - start;
    }

    private static int? Bytes(string type) => type switch
    {
        "I8" => 1,
        "F16" => 2,
        "F32" or "I32" => 4,
        "F64" or "I64" => 8,
        _ => null,
    };

    private TTo[] Read<TFrom, TTo>(string name, SafetensorsEntry entry)
        where TFrom : unmanaged, INumber<TFrom>
        where TTo : unmanaged, INumber<TTo> => EncoderFolder.Guard(Path, () =>
    {
        var buffer = new TFrom[NumbersAtOnce];
        var count = (entry.DataOffsets![1] - entry.DataOffsets[0]) / Marshal.SizeOf<TFrom>();
        if (count > Array.MaxLength)
        {
            throw EncoderErrors.Damaged(Path, $"its tensor \"{name}\" has {count} numbers, more than fit in memory");
        }

        var values = new TTo[count];
        using var stream = File.OpenRead(Path);
        stream.Position = _start + entry.DataOffsets[0];
        for (var at = 0; at < values.Length; at += buffer.Length)
        {
            var some = buffer.AsSpan(0, Math.Min(buffer.Length, values.Length - at));
            stream.ReadExactly(MemoryMarshal.AsBytes(some));
            TensorPrimitives.ConvertSaturating<TFrom, TTo>(some, values.AsSpan(at));
        }

        return values;
    });
}
