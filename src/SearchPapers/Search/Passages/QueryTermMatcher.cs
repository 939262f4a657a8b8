using SearchPapers.Search.Queries;
using SearchPapers.Text;

namespace SearchPapers.Search.Passages;

/// <summary>Finds the words that were asked for in a text.</summary>
internal sealed class QueryTermMatcher
{
    private readonly Dictionary<string, WeightedQueryTerm> _words = new(StringComparer.Ordinal);

    /// <param name="words">The words, with how much each one tells.</param>
    public QueryTermMatcher(IReadOnlyList<WeightedQueryTerm> words)
    {
        // A word that was asked for in any form takes its term from one that was asked for in some.
        Add(words.Where(word => word.Word.Spellings is null));
        Add(words.Where(word => word.Word.Spellings is not null));
    }

    /// <summary>The terms that were asked for, each with its word.</summary>
    public IReadOnlyDictionary<string, WeightedQueryTerm> Terms => _words;

    /// <summary>Returns the words that were asked for among the tokens of a text.</summary>
    public List<TokenMatch> In(string text, IEnumerable<Token> tokens)
    {
        var found = new List<TokenMatch>();
        foreach (var token in tokens)
        {
            if (_words.TryGetValue(token.Term, out var asked) && IsMeant(asked.Word, text, token))
            {
                found.Add(new TokenMatch(token, asked));
            }
        }

        return found;
    }

    private void Add(IEnumerable<WeightedQueryTerm> words)
    {
        foreach (var word in words)
        {
            foreach (var term in word.Word.Terms)
            {
                _words.TryAdd(term, word);
            }
        }
    }

    private static bool IsMeant(QueryTerm word, string text, Token token) =>
        word.Spellings is not { } spellings ||
        Tokenizer.ReadWords(token.GetWord(text)).Exists(written => spellings.Contains(written.Term));
}
