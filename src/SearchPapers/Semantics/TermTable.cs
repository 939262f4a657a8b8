using System.Text;

namespace SearchPapers.Semantics;

/// <summary>Finds the places of terms in a sorted list that is kept as it is stored, so that it is there at once.</summary>
internal sealed class TermTable
{
    // Longer ones are no words; the stack has room for them.
    private const int MaxBytes = 256;

    private readonly int[] _ends;
    private readonly byte[] _bytes;

    /// <param name="ends">Where each term ends in <paramref name="bytes"/>, which is where the next one begins.</param>
    /// <param name="bytes">The terms in UTF-8, in the order of their bytes.</param>
    public TermTable(int[] ends, byte[] bytes) => (_ends, _bytes) = (ends, bytes);

    public int Count => _ends.Length;

    public ReadOnlySpan<int> Ends => _ends;

    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Makes a table of terms; a term's place is its place in <see cref="Sorted"/>.</summary>
    public static TermTable Of(IEnumerable<string> terms)
    {
        var bytes = new MemoryStream();
        var ends = new List<int>();
        foreach (var term in Sorted(terms))
        {
            bytes.Write(Encoding.UTF8.GetBytes(term));
            ends.Add((int)bytes.Length);
        }

        return new TermTable([.. ends], bytes.ToArray());
    }

    /// <summary>Returns terms in the order of a table.</summary>
    public static IEnumerable<string> Sorted(IEnumerable<string> terms) =>
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

    private ReadOnlySpan<byte> TermAt(int place) => _bytes.AsSpan()[(place == 0 ? 0 : _ends[place - 1]).._ends[place]];
}
