using SearchPapers.Search.Queries;
using SearchPapers.Text;

namespace SearchPapers.Search.Passages;

internal sealed class QueryTermMatcher
{
    private readonly Dictionary<string, WeightedQueryTerm> _terms = new(StringComparer.Ordinal);

    public QueryTermMatcher(IReadOnlyList<WeightedQueryTerm> terms)
    {
        // A term without fixed spellings takes precedence over one with them.
        Add(terms.Where(term => term.QueryTerm.Spellings is null));
        Add(terms.Where(term => term.QueryTerm.Spellings is not null));
    }

    /// <summary>The terms of the index, each with the query term that it matches.</summary>
    public IReadOnlyDictionary<string, WeightedQueryTerm> Terms => _terms;

    public List<TokenMatch> Find(string text, IEnumerable<Token> tokens)
    {
        var matches = new List<TokenMatch>();
        foreach (var token in tokens)
        {
            if (_terms.TryGetValue(token.Term, out var term) && HasRequestedSpelling(term.QueryTerm, text, token))
            {
                matches.Add(new TokenMatch(token, term));
            }
        }

        return matches;
    }

    private void Add(IEnumerable<WeightedQueryTerm> terms)
    {
        foreach (var term in terms)
        {
            foreach (var form in term.QueryTerm.Terms)
            {
                _terms.TryAdd(form, term);
            }
        }
    }

    private static bool HasRequestedSpelling(QueryTerm term, string text, Token token) =>
        term.Spellings is not { } spellings ||
        Tokenizer.ReadWords(token.GetWord(text)).Exists(written => spellings.Contains(written.Term));
}
