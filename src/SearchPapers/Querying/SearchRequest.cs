using SearchPapers.Text;

namespace SearchPapers.Querying;

/// <summary>What a query asks for, in terms of the index.</summary>
/// <param name="Terms">The terms to rank by, with how often the query names each.</param>
/// <param name="Phrases">Words that a paper must have next to each other, in this order.</param>
internal sealed record SearchRequest(
    IReadOnlyDictionary<string, int> Terms, IReadOnlyList<IReadOnlyList<Token>> Phrases)
{
    public static SearchRequest Of(IEnumerable<Token> tokens, IReadOnlyList<IReadOnlyList<Token>> phrases) => new(
        tokens.GroupBy(token => token.Term, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal),
        phrases);
}
