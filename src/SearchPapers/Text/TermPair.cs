using System.Buffers;

namespace SearchPapers.Text;

/// <summary>Two terms that a query has next to each other: papers that have them so, too, go up.</summary>
/// <remarks>
/// The sequential dependence of Metzler and Croft, "A Markov Random Field Model for Term Dependencies" (2005).
/// </remarks>
internal readonly record struct TermPair(string First, string Second)
{
    private static readonly SearchValues<char> JointsAndSpace = SearchValues.Create("-‐‑–/'’ \t\r\n\u00A0");

    /// <summary>Returns the pairs of a text, one for each time that it has them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Those of its tokens that count, in their order.</param>
    public static IEnumerable<TermPair> In(string text, IEnumerable<Token> tokens) => tokens
        .Where(token => !token.IsCompound)
        .Zip(tokens.Where(token => !token.IsCompound).Skip(1))
        .Where(pair => IsNextTo(text, pair.First, pair.Second) && pair.First.Term != pair.Second.Term)
        .Select(pair => new TermPair(pair.First.Term, pair.Second.Term));

    // A comma parts words, a hyphen does not, and neither word was left out between them.
    private static bool IsNextTo(string text, Token first, Token second) =>
        second.Position == first.Position + 1
        && text.AsSpan()[(first.Start + first.Length)..second.Start].IndexOfAnyExcept(JointsAndSpace) < 0;
}
