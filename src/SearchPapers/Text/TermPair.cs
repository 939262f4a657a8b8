namespace SearchPapers.Text;

/// <summary>
/// Two adjacent terms of a query: the sequential dependence model of Metzler and Croft, "A Markov Random Field Model
/// for Term Dependencies" (2005).
/// </summary>
internal sealed record TermPair(string First, string Second)
{
    private const string JoinersAndSpaces = "-‐‑–/'’ \t\r\n\u00A0";

    /// <summary>Returns every occurrence of a pair in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The tokens to consider, in their order in the text.</param>
    public static IEnumerable<TermPair> FindAll(string text, IEnumerable<Token> tokens)
    {
        Token? previous = null;
        foreach (var token in tokens)
        {
            if (token.IsCompound)
            {
                continue;
            }

            if (previous is not null && AreAdjacent(text, previous, token) && previous.Term != token.Term)
            {
                yield return new TermPair(previous.Term, token.Term);
            }

            previous = token;
        }
    }

    public static Dictionary<TermPair, int> Count(IEnumerable<TermPair> pairs)
    {
        var counts = new Dictionary<TermPair, int>();
        foreach (var pair in pairs)
        {
            counts[pair] = counts.GetValueOrDefault(pair) + 1;
        }

        return counts;
    }

    // A comma separates words, a hyphen does not; a stop word between the terms separates them too.
    private static bool AreAdjacent(string text, Token first, Token second)
    {
        for (var i = first.Start + first.Length; i < second.Start; i++)
        {
            if (!JoinersAndSpaces.Contains(text[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return second.Position == first.Position + 1;
    }
}
