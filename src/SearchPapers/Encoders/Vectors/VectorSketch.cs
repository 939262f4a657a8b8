using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SearchPapers.Encoders.Vectors;

/// <summary>The sign bits of all rows of a <see cref="VectorFile"/>, which select the candidates of a scan.</summary>
/// <remarks>
/// The score of a row is the sum of the query's magnitudes, rounded to 0, 1, 2 or 3, in the dimensions where the signs
/// agree: only the rows are reduced to signs (Gordo, Perronnin, Gong and Lazebnik, "Asymmetric Distances for Binary
/// Embeddings", 2014). For 328,668 abstracts and 100 queries, the 10 nearest by cosine are always among the 2,000 with
/// the highest scores, and 98 % of the 500 nearest are. Thread-safe.
/// </remarks>
internal sealed class VectorSketch
{
    private const int BitsPerWord = 64;

    // Without clipping, the few largest magnitudes of a query would round all others to 0.
    private const float Clip = 0.6f;
    private const int Levels = 3;

    private readonly ulong[] _words;
    private readonly int _wordsPerRow;

    private VectorSketch(ulong[] words, int wordsPerRow) => (_words, _wordsPerRow) = (words, wordsPerRow);

    private int Rows => _words.Length / _wordsPerRow;

    public static int GetWordsPerRow(VectorLayout layout) => (layout.Dimensions + BitsPerWord - 1) / BitsPerWord;

    /// <summary>Writes the sign bits of a row: 1 for a negative number.</summary>
    public static void Write(ReadOnlySpan<sbyte> row, Span<ulong> words)
    {
        words.Clear();
        for (var i = 0; i < row.Length; i++)
        {
            words[i / BitsPerWord] |= row[i] < 0 ? 1UL << (i % BitsPerWord) : 0;
        }
    }

    /// <exception cref="InvalidDataException">The file is shorter than its rows.</exception>
    public static VectorSketch Read(string path, VectorLayout layout, int rows)
    {
        var words = GC.AllocateUninitializedArray<ulong>(checked(rows * GetWordsPerRow(layout)));
        using var file = new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        try
        {
            file.ReadExactly(MemoryMarshal.AsBytes(words.AsSpan()));
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException($"\"{path}\" holds fewer rows than the index counts.", e);
        }

        return new VectorSketch(words, GetWordsPerRow(layout));
    }

    /// <summary>
    /// Returns the rows with the highest scores, in their order; more than requested if scores are equal.
    /// </summary>
    public List<int> FindCandidates(ReadOnlySpan<float> query, int count, Func<int, bool>? accepts)
    {
        var quantized = new QuantizedQuery(query, _wordsPerRow);
        var scores = new short[Rows];
        var rowsPerScore = new int[(Levels * _wordsPerRow * BitsPerWord) + 1];
        for (var row = 0; row < scores.Length; row++)
        {
            var isAccepted = accepts is null || accepts(row);
            scores[row] = isAccepted
                ? (short)quantized.Score(_words.AsSpan(row * _wordsPerRow, _wordsPerRow))
                : (short)-1;
            rowsPerScore[Math.Max((int)scores[row], 0)] += isAccepted ? 1 : 0;
        }

        var minScore = rowsPerScore.Length - 1;
        for (var rows = rowsPerScore[minScore]; rows < count && minScore > 0; rows += rowsPerScore[minScore])
        {
            minScore--;
        }

        var candidates = new List<int>(count);
        for (var row = 0; row < scores.Length; row++)
        {
            if (scores[row] >= minScore)
            {
                candidates.Add(row);
            }
        }

        return candidates;
    }

    // The magnitudes, 0 to 3, are stored as two bit planes.
    private sealed class QuantizedQuery
    {
        private readonly ulong[] _positive;
        private readonly ulong[] _ones;
        private readonly ulong[] _twos;

        public QuantizedQuery(ReadOnlySpan<float> query, int words)
        {
            (_positive, _ones, _twos) = (new ulong[words], new ulong[words], new ulong[words]);
            var step = Math.Abs(TensorPrimitives.MaxMagnitude(query)) * Clip / Levels;
            for (var i = 0; i < query.Length; i++)
            {
                var magnitude = step > 0 ? (int)Math.Min(MathF.Round(Math.Abs(query[i]) / step), Levels) : 0;
                var (word, bit) = (i / BitsPerWord, 1UL << (i % BitsPerWord));
                _positive[word] |= query[i] >= 0 ? bit : 0;
                _ones[word] |= (magnitude & 1) != 0 ? bit : 0;
                _twos[word] |= (magnitude & 2) != 0 ? bit : 0;
            }
        }

        // The signs agree where the bits differ: a row has 1 for a negative number, the query 1 for a positive one.
        public int Score(ReadOnlySpan<ulong> row)
        {
            ref var word = ref MemoryMarshal.GetReference(row);
            ref var positive = ref MemoryMarshal.GetArrayDataReference(_positive);
            ref var ones = ref MemoryMarshal.GetArrayDataReference(_ones);
            ref var twos = ref MemoryMarshal.GetArrayDataReference(_twos);
            var (one, two) = (0, 0);
            for (nint i = 0; i < row.Length; i++)
            {
                var agreement = Unsafe.Add(ref word, i) ^ Unsafe.Add(ref positive, i);
                one += BitOperations.PopCount(agreement & Unsafe.Add(ref ones, i));
                two += BitOperations.PopCount(agreement & Unsafe.Add(ref twos, i));
            }

            return one + two + two;
        }
    }
}
