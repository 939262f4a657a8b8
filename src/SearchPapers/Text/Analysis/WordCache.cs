using System.Collections.Concurrent;

namespace SearchPapers.Text.Analysis;

/// <summary>Caches words, so that each is stemmed and encoded once.</summary>
/// <remarks>
/// A full cache is emptied: the frequent words are back after a few texts. Thread-safe.
/// </remarks>
internal sealed class WordCache
{
    // Lucene's stop words for English.
    private static readonly HashSet<string> StopWords = new(
        (
            "a an and are as at be but by for if in into is it no not of on or such that the their then there these " +
            "they this to was will with").Split(' '),
        StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, StemmedWord> _words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, StemmedWord>.AlternateLookup<ReadOnlySpan<char>> _byCharacters;
    private readonly Lock _adding = new();
    private readonly int _capacity;
    private int _count;

    public WordCache(int capacity) =>
        (_capacity, _byCharacters) = (capacity, _words.GetAlternateLookup<ReadOnlySpan<char>>());

    public int Count => _words.Count;

    /// <param name="surface">The word in lower case and ASCII.</param>
    public StemmedWord Find(ReadOnlySpan<char> surface) =>
        _byCharacters.TryGetValue(surface, out var word) ? word : Add(surface.ToString());

    private StemmedWord Add(string surface)
    {
        var stem = StemOrNull(surface);
        var sharedTerm = stem is null || stem == surface ? null : Find(stem).Surface;
        var indexTerm = new IndexTerm(surface);
        var word = new StemmedWord(indexTerm, stem is null ? null : sharedTerm ?? indexTerm);
        lock (_adding)
        {
            if (_count == _capacity)
            {
                _words.Clear();
                _count = 0;
            }

            _count += _words.TryAdd(surface, word) ? 1 : 0;
        }

        return word;
    }

    private static string? StemOrNull(string surface)
    {
        if (StopWords.Contains(surface))
        {
            return null;
        }

        var stem = PorterStemmer.Stem([.. surface]);
        return stem.SequenceEqual(surface) ? surface : stem.ToString();
    }
}
