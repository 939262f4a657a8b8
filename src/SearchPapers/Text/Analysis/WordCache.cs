using System.Collections.Concurrent;

namespace SearchPapers.Text.Analysis;

/// <summary>Caches the words of texts, so that each is stemmed and encoded once.</summary>
/// <remarks>
/// When it is full it starts again from nothing: the frequent words are back after a few texts. Safe to share between threads.
/// </remarks>
internal sealed class WordCache
{
    // Lucene's for English.
    private static readonly HashSet<string> StopWords = new(
        (
            "a an and are as at be but by for if in into is it no not of on or such that the their then there these they " +
            "this to was will with").Split(' '),
        StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, Word> _words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> _byCharacters;
    private readonly Lock _adding = new();
    private readonly int _capacity;
    private int _count;

    /// <param name="capacity">The highest number of words in the cache.</param>
    public WordCache(int capacity) => (_capacity, _byCharacters) = (capacity, _words.GetAlternateLookup<ReadOnlySpan<char>>());

    public int Count => _words.Count;

    /// <summary>Returns a word by its characters, which must be folded.</summary>
    public Word Find(ReadOnlySpan<char> written) =>
        _byCharacters.TryGetValue(written, out var word) ? word : Add(written.ToString());

    private Word Add(string written)
    {
        var term = TermOf(written);
        var known = term is null || term == written ? null : Find(term).Written;
        var own = new IndexTerm(written);
        var word = new Word(own, term is null ? null : known ?? own);
        lock (_adding)
        {
            if (_count == _capacity)
            {
                _words.Clear();
                _count = 0;
            }

            _count += _words.TryAdd(written, word) ? 1 : 0;
        }

        return word;
    }

    private static string? TermOf(string written)
    {
        if (StopWords.Contains(written))
        {
            return null;
        }

        var stem = PorterStemmer.Stem([.. written]);
        return stem.SequenceEqual(written) ? written : stem.ToString();
    }
}
