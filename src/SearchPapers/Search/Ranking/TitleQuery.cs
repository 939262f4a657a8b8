using SearchPapers.Search.Queries;
using SearchPapers.Text;

namespace SearchPapers.Search.Ranking;

/// <summary>Tells whether what was asked for is a title, word by word: who types one wants that paper.</summary>
internal sealed class TitleQuery
{
    private readonly IReadOnlyDictionary<string, int>? _terms;

    public TitleQuery(SearchRequest request)
    {
        var isWritten = request.Examples is null && request.Words.Count > 0;
        foreach (var word in request.Words)
        {
            isWritten &= word.Spellings is null;
        }

        _terms = isWritten ? request.Terms : null;
    }

    /// <summary>Whether it can be one: a pattern or a paper to be like is none.</summary>
    public bool CanBe => _terms is not null;

    /// <summary>Whether it is this one, as a query has its words or as a question is understood.</summary>
    public bool Is(string title) => IsAsked(Tokenizer.ReadTerms(title)) || IsAsked(QuestionParser.Telling(QuestionParser.Content(title)));

    // The same words, each as often.
    private bool IsAsked(List<Token> tokens)
    {
        var left = new Dictionary<string, int>(_terms!, StringComparer.Ordinal);
        foreach (var token in tokens)
        {
            if (token.IsCompound)
            {
                continue;
            }

            if (left.GetValueOrDefault(token.Term) == 0)
            {
                return false;
            }

            left[token.Term]--;
        }

        foreach (var count in left.Values)
        {
            if (count > 0)
            {
                return false;
            }
        }

        return true;
    }
}
