using SearchPapers.Search.Queries;
using SearchPapers.Text;

namespace SearchPapers.Search.Ranking;

internal sealed class TitleQuery
{
    private readonly IReadOnlyDictionary<string, int>? _terms;

    public TitleQuery(SearchRequest request)
    {
        var isPlain = request.Examples is null && request.RankingTerms.Count > 0;
        foreach (var term in request.RankingTerms)
        {
            isPlain &= term.Spellings is null;
        }

        _terms = isPlain ? request.Terms : null;
    }

    /// <summary>False for patterns and examples.</summary>
    public bool IsPossible => _terms is not null;

    /// <summary>Returns whether a title has the terms of the query, analyzed as a query or as a question.</summary>
    public bool Matches(string title) =>
        HasSameTerms(Tokenizer.ReadTerms(title))
            || HasSameTerms(QuestionParser.ContentTokens(QuestionParser.WithoutFrame(title)));

    // The same terms, each with the same frequency.
    private bool HasSameTerms(List<Token> tokens)
    {
        var remaining = new Dictionary<string, int>(_terms!, StringComparer.Ordinal);
        foreach (var token in tokens)
        {
            if (token.IsCompound)
            {
                continue;
            }

            if (remaining.GetValueOrDefault(token.Term) == 0)
            {
                return false;
            }

            remaining[token.Term]--;
        }

        foreach (var count in remaining.Values)
        {
            if (count > 0)
            {
                return false;
            }
        }

        return true;
    }
}
