using System.Buffers;

namespace SearchPapers.Encoders.Folders;

/// <summary>
/// Cuts text into word pieces as the models of the BERT family were trained with: the longest piece that fits, then the
/// longest that continues it (Devlin et al., "BERT", 2019).
/// </summary>
/// <remarks>Immutable. Special tokens that are written out in a text, such as "[SEP]", are themselves, not letters.</remarks>
internal sealed class WordPieceTokenizer
{
    private readonly BertTextRules _rules;
    private readonly int _maxWordLength;
    private readonly int _longestPiece;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _starts;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _continuations;
    private readonly string[] _specials;
    private readonly SearchValues<string> _specialsSearch;

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

            _longestPiece = Math.Max(_longestPiece, piece.Length);
        }

        _starts = starts.GetAlternateLookup<ReadOnlySpan<char>>();
        _continuations = continuations.GetAlternateLookup<ReadOnlySpan<char>>();
        _specials = [.. vocabulary.SpecialTokens.OrderByDescending(token => token.Length)];
        _specialsSearch = SearchValues.Create(_specials, StringComparison.Ordinal);
    }

    public WordPieceVocabulary Vocabulary { get; }

    public int UnknownId { get; }

    /// <summary>Returns the ids of a text's pieces, without the tokens that stand around a text.</summary>
    public List<int> Encode(string text)
    {
        var ids = new List<int>();
        var at = 0;
        while (text.AsSpan(at).IndexOfAny(_specialsSearch) is >= 0 and var plain)
        {
            AddWords(text.Substring(at, plain), ids);
            at += plain;
            var special = Array.Find(_specials, token => text.AsSpan(at).StartsWith(token, StringComparison.Ordinal))!;
            ids.Add(Vocabulary.Ids[special]);
            at += special.Length;
        }

        AddWords(text[at..], ids);
        return ids;
    }

    private void AddWords(string text, List<int> ids)
    {
        var normal = _rules.Normalize(text);
        foreach (var word in BertTextRules.SplitWords(normal))
        {
            AddPieces(normal.AsSpan(word), ids);
        }
    }

    private void AddPieces(ReadOnlySpan<char> word, List<int> ids)
    {
        var first = ids.Count;
        var isKnown = Characters(word) <= _maxWordLength;
        for (var at = 0; isKnown && at < word.Length;)
        {
            var length = Longest(at == 0 ? _starts : _continuations, word[at..], out var id);
            ids.Add(id);
            at += length;
            isKnown = length > 0;
        }

        if (!isKnown)
        {
            ids.RemoveRange(first, ids.Count - first);
            ids.Add(UnknownId);
        }
    }

    private int Longest(
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> pieces, ReadOnlySpan<char> rest, out int id)
    {
        for (var length = Math.Min(rest.Length, _longestPiece); length > 0; length--)
        {
            if (pieces.TryGetValue(rest[..length], out id))
            {
                return length;
            }
        }

        id = UnknownId;
        return 0;
    }

    private static int Characters(ReadOnlySpan<char> word)
    {
        var count = 0;
        foreach (var unit in word)
        {
            count += char.IsLowSurrogate(unit) ? 0 : 1;
        }

        return count;
    }
}
