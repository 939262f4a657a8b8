using System.Buffers.Binary;
using System.Text;

namespace SearchPapers.Encoders.TermVectors;

/// <summary>Finds the places of terms in a sorted list that is kept as it is stored, so that it is there at once.</summary>
internal sealed class TermTable
{
    // Longer ones are no words; the stack has room for them.
    private const int MaxBytes = 256;

    private readonly ReadOnlyMemory<byte> _ends;
    private readonly ReadOnlyMemory<byte> _bytes;

    private TermTable(ReadOnlyMemory<byte> ends, ReadOnlyMemory<byte> bytes) => (_ends, _bytes) = (ends, bytes);

    public int Count => _ends.Length / sizeof(int);

    /// <summary>Where each term ends, as it is kept.</summary>
    public ReadOnlySpan<byte> EndOffsets => _ends.Span;

    /// <summary>The terms, as they are kept.</summary>
    public ReadOnlySpan<byte> TermBytes => _bytes.Span;

    /// <summary>Makes a table of terms; a term's place is its place in <see cref="Sort"/>.</summary>
    public static TermTable Create(IEnumerable<string> terms) => FromSorted(Sort(terms));

    /// <summary>Makes a table of terms that are in the order of <see cref="Sort"/>.</summary>
    public static TermTable FromSorted(IEnumerable<string> sorted)
    {
        var (bytes, ends) = (new MemoryStream(), new MemoryStream());
        Span<byte> end = stackalloc byte[sizeof(int)];
        foreach (var term in sorted)
        {
            bytes.Write(Encoding.UTF8.GetBytes(term));
            BinaryPrimitives.WriteInt32LittleEndian(end, (int)bytes.Length);
            ends.Write(end);
        }

        return new TermTable(ends.ToArray(), bytes.ToArray());
    }

    /// <summary>Opens a table where it is kept.</summary>
    /// <param name="ends">
    /// Where each term ends in <paramref name="bytes"/>, which is where the next one begins: 32 bits each, little-endian.
    /// </param>
    /// <param name="bytes">The terms in UTF-8, in the order of their bytes.</param>
    /// <exception cref="InvalidDataException">A term ends before it begins, or the last one not at the end.</exception>
    public static TermTable Open(ReadOnlyMemory<byte> ends, ReadOnlyMemory<byte> bytes)
    {
        var table = new TermTable(ends, bytes);
        for (var place = 0; place < table.Count; place++)
        {
            if (table.EndOf(place) <= table.StartOf(place))
            {
                throw new InvalidDataException("A term ends before it begins.");
            }
        }

        return table.StartOf(table.Count) == bytes.Length
            ? table
            : throw new InvalidDataException("The terms do not end where their bytes end.");
    }

    /// <summary>Returns terms in the order of a table.</summary>
    public static IEnumerable<string> Sort(IEnumerable<string> terms) =>
        terms.OrderBy(Encoding.UTF8.GetBytes, Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)));

    /// <summary>Returns a term's place; null where the table does not have it.</summary>
    public int? Find(string term)
    {
        Span<byte> wanted = stackalloc byte[MaxBytes];
        if (!Encoding.UTF8.TryGetBytes(term, wanted, out var length))
        {
            return null;
        }

        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = TermAt(middle).SequenceCompareTo(wanted[..length]);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>Returns the places of all terms, for looking up many.</summary>
    public Dictionary<string, int> ToDictionary() =>
        Enumerable.Range(0, Count).ToDictionary(place => Encoding.UTF8.GetString(TermAt(place)), StringComparer.Ordinal);

    private ReadOnlySpan<byte> TermAt(int place) => TermBytes[StartOf(place)..EndOf(place)];

    private int StartOf(int place) => place == 0 ? 0 : EndOf(place - 1);

    private int EndOf(int place) => BinaryPrimitives.ReadInt32LittleEndian(EndOffsets[(place * sizeof(int))..]);
}
