using System.Buffers.Binary;
using System.Text;

namespace SearchPapers.Encoders.TermVectors;

/// <summary>A sorted list of terms in its stored form, searched in place so that opening it needs no parsing.</summary>
internal sealed class TermTable
{
    // Terms are compared on the stack; longer strings are not words.
    private const int MaxBytes = 256;

    private readonly ReadOnlyMemory<byte> _endOffsets;
    private readonly ReadOnlyMemory<byte> _termBytes;

    private TermTable(ReadOnlyMemory<byte> endOffsets, ReadOnlyMemory<byte> termBytes) =>
        (_endOffsets, _termBytes) = (endOffsets, termBytes);

    public int Count => _endOffsets.Length / sizeof(int);

    /// <summary>The end offset of each term in <see cref="TermBytes"/>, in 32 bits, little-endian.</summary>
    public ReadOnlySpan<byte> EndOffsets => _endOffsets.Span;

    /// <summary>The terms in UTF-8, sorted by their bytes.</summary>
    public ReadOnlySpan<byte> TermBytes => _termBytes.Span;

    public static TermTable Create(IEnumerable<string> terms) => FromSorted(Sort(terms));

    public static TermTable FromSorted(IEnumerable<string> sorted)
    {
        var (termBytes, endOffsets) = (new MemoryStream(), new MemoryStream());
        Span<byte> end = stackalloc byte[sizeof(int)];
        foreach (var term in sorted)
        {
            termBytes.Write(Encoding.UTF8.GetBytes(term));
            BinaryPrimitives.WriteInt32LittleEndian(end, (int)termBytes.Length);
            endOffsets.Write(end);
        }

        return new TermTable(endOffsets.ToArray(), termBytes.ToArray());
    }

    /// <summary>Opens a stored table: see <see cref="EndOffsets"/> and <see cref="TermBytes"/>.</summary>
    /// <exception cref="InvalidDataException">The offsets do not fit the terms.</exception>
    public static TermTable Open(ReadOnlyMemory<byte> endOffsets, ReadOnlyMemory<byte> termBytes)
    {
        var table = new TermTable(endOffsets, termBytes);
        for (var position = 0; position < table.Count; position++)
        {
            if (table.GetEnd(position) <= table.GetStart(position))
            {
                throw new InvalidDataException("A term ends before it begins.");
            }
        }

        return table.GetStart(table.Count) == termBytes.Length
            ? table
            : throw new InvalidDataException("The last term does not end with the data.");
    }

    /// <summary>Returns terms in the order of a table: sorted by their bytes in UTF-8.</summary>
    public static IEnumerable<string> Sort(IEnumerable<string> terms) => terms.OrderBy(
        Encoding.UTF8.GetBytes, Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)));

    /// <summary>Returns the position of a term, or null if the table does not have it.</summary>
    public int? Find(string term)
    {
        Span<byte> buffer = stackalloc byte[MaxBytes];
        if (!Encoding.UTF8.TryGetBytes(term, buffer, out var length))
        {
            return null;
        }

        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = GetTerm(middle).SequenceCompareTo(buffer[..length]);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>Returns the position of each term, for many look-ups.</summary>
    public Dictionary<string, int> ToDictionary() => Enumerable.Range(0, Count)
        .ToDictionary(position => Encoding.UTF8.GetString(GetTerm(position)), StringComparer.Ordinal);

    private ReadOnlySpan<byte> GetTerm(int position) => TermBytes[GetStart(position)..GetEnd(position)];

    private int GetStart(int position) => position == 0 ? 0 : GetEnd(position - 1);

    private int GetEnd(int position) => BinaryPrimitives.ReadInt32LittleEndian(EndOffsets[(position * sizeof(int))..]);
}
