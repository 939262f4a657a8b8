using SearchPapers.Text;

namespace SearchPapers.Querying;

/// <summary>Tells whether what was asked for is a title, word by word: who types one wants that paper.</summary>
internal sealed class AskedTitle
{
    private readonly HashSet<string>? _terms;

    public AskedTitle(SearchRequest request)
    {
        var isWritten = request.Examples is null && request.Words.Count > 0;
        foreach (var word in request.Words)
        {
            isWritten &= word.Spellings is null;
        }

        _terms = isWritten ? [.. request.Terms.Keys] : null;
    }

    /// <summary>Whether it can be one: a pattern or a paper to be like is none.</summary>
    public bool CanBe => _terms is not null;

    /// <summary>Whether it is this one, as a query has its words or as a question is understood.</summary>
    public bool Is(string title) => IsAsked(Tokens.Of(title)) || IsAsked(Question.Telling(Question.Content(title)));

    private bool IsAsked(List<Token> tokens)
    {
        var terms = new HashSet<string>();
        foreach (var token in tokens)
        {
            if (!token.IsCompound)
            {
                terms.Add(token.Term);
            }
        }

        return _terms?.SetEquals(terms) == true;
    }
}
