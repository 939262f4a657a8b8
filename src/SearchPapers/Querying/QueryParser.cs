using SearchPapers.Text;

namespace SearchPapers.Querying;

/// <summary>Understands the query language: words, and "phrases" that a paper must contain.</summary>
internal static class QueryParser
{
    /// <exception cref="QuerySyntaxException">A quotation mark is not closed.</exception>
    public static SearchRequest Parse(string query)
    {
        var phrases = new List<IReadOnlyList<Token>>();
        for (var open = query.IndexOf('"', StringComparison.Ordinal); open >= 0;)
        {
            var close = query.IndexOf('"', open + 1);
            if (close < 0)
            {
                throw new QuerySyntaxException(
                    open, $"The quotation mark at position {open + 1} of the query is not closed. Add one where the phrase ends.");
            }

            phrases.Add(Tokens.Of(query[(open + 1)..close]));
            open = query.IndexOf('"', close + 1);
        }

        return SearchRequest.Of(Tokens.Of(query), [.. phrases.Where(phrase => phrase.Count > 0)]);
    }
}
