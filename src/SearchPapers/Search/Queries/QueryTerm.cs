using SearchPapers.Text;

namespace SearchPapers.Search.Queries;

/// <summary>A word that papers are ranked by.</summary>
/// <param name="Written">The word as the query first has it.</param>
/// <param name="Terms">
/// Its term; the terms of all words that it may stand for, the likeliest first, where it was asked for as prefix* or fuzzy~.
/// </param>
/// <param name="Count">How often it was asked for.</param>
internal sealed record QueryTerm(string Written, IReadOnlyList<string> Terms, int Count)
{
    /// <summary>Whether it is a word with a hyphen, written as one; its parts are words, too.</summary>
    public bool IsCompound { get; init; }

    /// <summary>How much it counts beside the others, for all that <see cref="Count"/> says.</summary>
    public float Weight { get; init; } = 1;

    /// <summary>The words, as they are written, that it stands for; null where every word of its term will do.</summary>
    public IReadOnlySet<string>? Spellings { get; init; }

    // A pattern is one word, whatever it stands for.
    private string Key => Spellings is null ? Terms[0] : Written;

    /// <summary>Returns the word that a token of a text is.</summary>
    public static QueryTerm Of(Token token, string text) =>
        new(token.GetWord(text), [token.Term], 1) { IsCompound = token.IsCompound };

    /// <summary>Makes one of those that ask for the same: a compound only where it is nowhere a word of its own.</summary>
    public static IReadOnlyList<QueryTerm> Distinct(IEnumerable<QueryTerm> words) =>
    [
        .. words.GroupBy(word => word.Key, StringComparer.Ordinal).Select(same => same.First() with
        {
            Count = same.Sum(word => word.Count),
            IsCompound = same.All(word => word.IsCompound),
        }),
    ];
}
