using System.Buffers;

namespace SearchPapers.Encoders.Folders;

/// <summary>
/// Splits text into word pieces as BERT does: the longest piece that matches, then the longest that continues it
/// (Devlin et al., "BERT", 2019).
/// </summary>
/// <remarks>Immutable. Special tokens in a text, such as "[SEP]", are recognized.</remarks>
internal sealed class WordPieceTokenizer
{
    private readonly BertTextRules _rules;
    private readonly int _maxWordLength;
    private readonly int _maxPieceLength;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _starts;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _continuations;
    private readonly string[] _specialTokens;
    private readonly SearchValues<string> _specialTokenSearch;

    public WordPieceTokenizer(WordPieceVocabulary vocabulary)
    {
        (Vocabulary, _rules, _maxWordLength) = (vocabulary, vocabulary.Rules, vocabulary.MaxWordLength);
        UnknownId = vocabulary.Ids[vocabulary.UnknownToken];
        var starts = new Dictionary<string, int>(StringComparer.Ordinal);
        var continuations = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (piece, id) in vocabulary.Ids)
        {
            starts[piece] = id;
            if (piece.StartsWith(vocabulary.ContinuationPrefix, StringComparison.Ordinal))
            {
                continuations[piece[vocabulary.ContinuationPrefix.Length..]] = id;
            }

            _maxPieceLength = Math.Max(_maxPieceLength, piece.Length);
        }

        _starts = starts.GetAlternateLookup<ReadOnlySpan<char>>();
        _continuations = continuations.GetAlternateLookup<ReadOnlySpan<char>>();
        _specialTokens = [.. vocabulary.SpecialTokens.OrderByDescending(token => token.Length)];
        _specialTokenSearch = SearchValues.Create(_specialTokens, StringComparison.Ordinal);
    }

    public WordPieceVocabulary Vocabulary { get; }

    public int UnknownId { get; }

    /// <summary>Returns the ids of the pieces of a text, without the tokens around it.</summary>
    public List<int> Encode(string text)
    {
        var ids = new List<int>();
        var start = 0;
        while (text.AsSpan(start).IndexOfAny(_specialTokenSearch) is >= 0 and var length)
        {
            AddWords(text.Substring(start, length), ids);
            start += length;
            var special = Array.Find(
                _specialTokens, token => text.AsSpan(start).StartsWith(token, StringComparison.Ordinal))!;
            ids.Add(Vocabulary.Ids[special]);
            start += special.Length;
        }

        AddWords(text[start..], ids);
        return ids;
    }

    private void AddWords(string text, List<int> ids)
    {
        var normalized = _rules.Normalize(text);
        foreach (var word in BertTextRules.SplitWords(normalized))
        {
            AddPieces(normalized.AsSpan(word), ids);
        }
    }

    private void AddPieces(ReadOnlySpan<char> word, List<int> ids)
    {
        var firstPiece = ids.Count;
        var isKnown = CountCharacters(word) <= _maxWordLength;
        for (var i = 0; isKnown && i < word.Length;)
        {
            var length = FindLongest(i == 0 ? _starts : _continuations, word[i..], out var id);
            ids.Add(id);
            i += length;
            isKnown = length > 0;
        }

        if (!isKnown)
        {
            ids.RemoveRange(firstPiece, ids.Count - firstPiece);
            ids.Add(UnknownId);
        }
    }

    private int FindLongest(
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> pieces, ReadOnlySpan<char> rest, out int id)
    {
        for (var length = Math.Min(rest.Length, _maxPieceLength); length > 0; length--)
        {
            if (pieces.TryGetValue(rest[..length], out id))
            {
                return length;
            }
        }

        id = UnknownId;
        return 0;
    }

    private static int CountCharacters(ReadOnlySpan<char> word)
    {
        var count = 0;
        foreach (var unit in word)
        {
            count += char.IsLowSurrogate(unit) ? 0 : 1;
        }

        return count;
    }
}
