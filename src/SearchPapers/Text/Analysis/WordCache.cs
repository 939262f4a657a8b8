using System.Collections.Concurrent;

namespace SearchPapers.Text.Analysis;

/// <summary>Knows the words that texts have had, so that each is stemmed and written in bytes once.</summary>
/// <remarks>Safe to share between threads.</remarks>
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
    private readonly int _most;
    private int _count;

    /// <param name="most">How many words it knows at most; those that come first.</param>
    public WordCache(int most) => (_most, _byCharacters) = (most, _words.GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>Returns the word that some characters are, which are folded already.</summary>
    public Word Find(ReadOnlySpan<char> written) =>
        _byCharacters.TryGetValue(written, out var word) ? word : Add(written.ToString());

    private Word Add(string written)
    {
        var term = TermOf(written);
        var known = term is null || term == written ? null : Find(term).Written;
        var own = new IndexTerm(written);
        var word = new Word(own, term is null ? null : known ?? own);
        if (_count < _most && _words.TryAdd(written, word))
        {
            Interlocked.Increment(ref _count);
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
