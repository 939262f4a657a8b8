using SearchPapers.Text;

namespace SearchPapers.Querying;

/// <summary>Finds the words that were asked for in a text.</summary>
internal sealed class AskedWords
{
    private readonly Dictionary<string, (QueryWord Word, double Idf)> _words = new(StringComparer.Ordinal);

    /// <param name="words">The words, with how much each one tells.</param>
    public AskedWords(IEnumerable<(QueryWord Word, double Idf)> words)
    {
        // A word that was asked for in any form takes its term from one that was asked for in some.
        foreach (var word in words.OrderBy(word => word.Word.Spellings is not null))
        {
            foreach (var term in word.Word.Terms)
            {
                _words.TryAdd(term, word);
            }
        }
    }

    /// <summary>How much each term tells.</summary>
    public IEnumerable<KeyValuePair<string, double>> Weights =>
        _words.Select(word => KeyValuePair.Create(word.Key, word.Value.Idf));

    /// <summary>Returns the words that were asked for among the tokens of a text.</summary>
    public List<(Token Token, QueryWord Word, double Idf)> In(string text, IEnumerable<Token> tokens)
    {
        var found = new List<(Token, QueryWord, double)>();
        foreach (var token in tokens)
        {
            if (_words.TryGetValue(token.Term, out var asked) && IsMeant(asked.Word, text, token))
            {
                found.Add((token, asked.Word, asked.Idf));
            }
        }

        return found;
    }

    private static bool IsMeant(QueryWord word, string text, Token token) =>
        word.Spellings is not { } spellings ||
        Tokens.WordsOf(token.In(text)).Exists(written => spellings.Contains(written.Term));
}
