using System.Buffers.Binary;
using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace SearchPapers.Encoders.Folders;

/// <summary>Reads tensors from a safetensors file: the length of the header, the header in JSON, the numbers.</summary>
/// <remarks>Every size in the file is validated against the length of the file. Little-endian.</remarks>
internal sealed class SafetensorsFile
{
    // The limit of the format.
    private const int MaxHeaderBytes = 100_000_000;
    private const int BufferLength = 1 << 14;

    private readonly Dictionary<string, SafetensorsEntry> _entries;
    private readonly long _dataStart;

    private SafetensorsFile(string path, Dictionary<string, SafetensorsEntry> entries, long dataStart) =>
        (Path, _entries, _dataStart) = (path, entries, dataStart);

    public string Path { get; }

    /// <exception cref="SearchPapersException">The file is not a safetensors file, or it is damaged.</exception>
    public static SafetensorsFile Open(string path) => EncoderFolder.WrapErrors(path, () =>
    {
        using var stream = File.OpenRead(path);
        var length = new byte[sizeof(ulong)];
        stream.ReadExactly(length);
        var headerBytes = BinaryPrimitives.ReadUInt64LittleEndian(length);
        if (headerBytes > MaxHeaderBytes || headerBytes > (ulong)(stream.Length - length.Length))
        {
            throw EncoderErrors.Damaged(
                path, $"its header length is {headerBytes} bytes, which is more than the file holds");
        }

        var header = new byte[(int)headerBytes];
        stream.ReadExactly(header);
        return new SafetensorsFile(path, ParseHeader(path, header, stream.Length - stream.Position), stream.Position);
    });

    /// <summary>Returns the shape of a tensor, or null if the file does not have it.</summary>
    public IReadOnlyList<long>? GetShape(string name) => _entries.GetValueOrDefault(name)?.Shape;

    /// <summary>Returns the numbers of a tensor, row by row.</summary>
    /// <param name="name">The name of a tensor in the file.</param>
    /// <param name="types">The supported types.</param>
    /// <exception cref="SearchPapersException">The tensor has another type, or it is too large.</exception>
    public T[] Read<T>(string name, params IReadOnlyList<string> types)
        where T : unmanaged, INumber<T>
    {
        var entry = _entries[name];
        if (!types.Contains(entry.Dtype!))
        {
            throw EncoderErrors.Format(
                Path,
                $"The tensor \"{name}\" in \"{Path}\" has the type {entry.Dtype}; only {string.Join(", ", types)} " +
                "are supported. Save the encoder with one of these types.");
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

    private static Dictionary<string, SafetensorsEntry> ParseHeader(string path, byte[] header, long dataBytes)
    {
        var tensors = JsonSerializer.Deserialize(header, EncoderJson.Default.DictionaryStringJsonElement);
        var entries = new Dictionary<string, SafetensorsEntry>(StringComparer.Ordinal);
        foreach (var (name, json) in (tensors ?? []).Where(entry => entry.Key != "__metadata__"))
        {
            var entry = json.Deserialize(EncoderJson.Default.SafetensorsEntry);
            entries[name] = entry is not null && IsValid(entry, dataBytes)
                ? entry
                : throw EncoderErrors.Damaged(
                    path, $"the type, the shape and the position of its tensor \"{name}\" do not match");
        }

        return entries;
    }

    private static bool IsValid(SafetensorsEntry entry, long dataBytes)
    {
        if (entry is not { Dtype: { } type, Shape: { } shape, DataOffsets: [>= 0 and var start, var end] }
            || end < start || end > dataBytes || shape.Any(size => size < 0))
        {
            return false;
        }

        var numbers = shape.Aggregate((Int128)1, (product, size) => Int128.Min(product * size, long.MaxValue));
        return GetSize(type) is not { } bytes || numbers * bytes == end - start;
    }

    private static int? GetSize(string type) => type switch
    {
        "I8" => 1,
        "F16" => 2,
        "F32" or "I32" => 4,
        "F64" or "I64" => 8,
        _ => null,
    };

    private TTo[] Read<TFrom, TTo>(string name, SafetensorsEntry entry)
        where TFrom : unmanaged, INumber<TFrom>
        where TTo : unmanaged, INumber<TTo> => EncoderFolder.WrapErrors(Path, () =>
    {
        var buffer = new TFrom[BufferLength];
        var count = (entry.DataOffsets![1] - entry.DataOffsets[0]) / Marshal.SizeOf<TFrom>();
        if (count > Array.MaxLength)
        {
            throw EncoderErrors.Damaged(Path, $"its tensor \"{name}\" has {count} numbers, more than fit in memory");
        }

        var values = new TTo[count];
        using var stream = File.OpenRead(Path);
        stream.Position = _dataStart + entry.DataOffsets[0];
        for (var i = 0; i < values.Length; i += buffer.Length)
        {
            var chunk = buffer.AsSpan(0, Math.Min(buffer.Length, values.Length - i));
            stream.ReadExactly(MemoryMarshal.AsBytes(chunk));
            TensorPrimitives.ConvertSaturating<TFrom, TTo>(chunk, values.AsSpan(i));
        }

        return values;
    });
}
