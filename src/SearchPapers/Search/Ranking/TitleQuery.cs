using SearchPapers.Search.Queries;
using SearchPapers.Text;

namespace SearchPapers.Search.Ranking;

/// <summary>Tells whether what was asked for is a title, word by word: who types one wants that paper.</summary>
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

    /// <summary>Whether it can be one: a pattern or a paper to be like is none.</summary>
    public bool IsPossible => _terms is not null;

    /// <summary>Whether it is this one, as a query has its words or as a question is understood.</summary>
    public bool Matches(string title) => HasSameTerms(Tokenizer.Of(title)) || HasSameTerms(QuestionParser.ContentTokens(QuestionParser.WithoutFrame(title)));

    // The same words, each as often.
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
