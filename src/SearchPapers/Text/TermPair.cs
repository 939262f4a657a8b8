namespace SearchPapers.Text;

/// <summary>Two terms that a query has next to each other: papers that have them so, too, go up.</summary>
/// <remarks>
/// The sequential dependence of Metzler and Croft, "A Markov Random Field Model for Term Dependencies" (2005).
/// </remarks>
internal sealed record TermPair(string First, string Second)
{
    private const string JointsAndSpace = "-‐‑–/'’ \t\r\n\u00A0";

    /// <summary>Returns the pairs of a text, one for each time that it has them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Those of its tokens that count, in their order.</param>
    public static IEnumerable<TermPair> FindAll(string text, IEnumerable<Token> tokens)
    {
        Token? before = null;
        foreach (var token in tokens)
        {
            if (token.IsCompound)
            {
                continue;
            }

            if (before is not null && IsNextTo(text, before, token) && before.Term != token.Term)
            {
                yield return new TermPair(before.Term, token.Term);
            }

            before = token;
        }
    }

    /// <summary>Counts how often each pair is there.</summary>
    public static Dictionary<TermPair, int> Count(IEnumerable<TermPair> pairs)
    {
        var counts = new Dictionary<TermPair, int>();
        foreach (var pair in pairs)
        {
            counts[pair] = counts.GetValueOrDefault(pair) + 1;
        }

        return counts;
    }

    // A comma parts words, a hyphen does not, and neither word was left out between them.
    private static bool IsNextTo(string text, Token first, Token second)
    {
        for (var at = first.Start + first.Length; at < second.Start; at++)
        {
            if (!JointsAndSpace.Contains(text[at], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return second.Position == first.Position + 1;
    }
}
