using SearchPapers.Text;

namespace SearchPapers.Search.Queries;

/// <summary>A query term that ranks papers.</summary>
/// <param name="Written">The term as first written in the query.</param>
/// <param name="Terms">
/// The index terms that it matches, most similar first. More than one only for prefix* and fuzzy~.
/// </param>
/// <param name="Count">How often the query contains it.</param>
internal sealed record QueryTerm(string Written, IReadOnlyList<string> Terms, int Count)
{
    /// <summary>Whether this is a hyphenated word as a whole. Its parts are terms of their own.</summary>
    public bool IsCompound { get; init; }

    /// <summary>The weight relative to other terms, before <see cref="Count"/>.</summary>
    public float Weight { get; init; } = 1;

    /// <summary>The unstemmed words that it matches, or null if any word with a matching term does.</summary>
    public IReadOnlySet<string>? Spellings { get; init; }

    // A pattern is one term, whatever it matches.
    private string Key => Spellings is null ? Terms[0] : Written;

    public static QueryTerm FromToken(Token token, string text) =>
        new(token.GetWord(text), [token.Term], 1) { IsCompound = token.IsCompound };

    /// <summary>Merges equal terms. The result is a compound only if all of them are.</summary>
    public static IReadOnlyList<QueryTerm> Distinct(IEnumerable<QueryTerm> terms) =>
    [
        .. terms.GroupBy(term => term.Key, StringComparer.Ordinal).Select(group => group.First() with
        {
            Count = group.Sum(term => term.Count),
            IsCompound = group.All(term => term.IsCompound),
        }),
    ];
}
