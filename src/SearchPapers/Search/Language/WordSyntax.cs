using System.Globalization;

namespace SearchPapers.Search.Language;

/// <summary>Reads what a single word says: a word, prefix*, fuzzy~, or years.</summary>
internal static class WordSyntax
{
    // "A* search" is about a search by that name, not about all that begins with an a.
    private const int ShortestPrefix = 2;

    // One slip of the pen in a short word makes another word; two in a long one are still recognised.
    private const int LongestWordOfOneEdit = 5;

    private const int DigitsOfAYear = 4;

    /// <exception cref="SearchPapersException">A star or a tilde is where it says nothing.</exception>
    public static QueryNode.Word Word(QueryToken token)
    {
        var (start, text) = (token.Start, token.Text);
        var bare = text.TrimEnd(',', ';', '.', ':', '!', '?');
        if (text.Contains('*', StringComparison.Ordinal))
        {
            return Prefix(start, bare);
        }

        return TildeOf(bare) is > 0 and var tilde && Letters(bare[..tilde]) is > 0 and var letters
            ? new QueryNode.Word(bare[..tilde], Edits: Edits(start + tilde, bare[(tilde + 1)..], letters))
            : new QueryNode.Word(text);
    }

    /// <exception cref="SearchPapersException">These are no years.</exception>
    public static QueryNode.Years Years(QueryToken token)
    {
        var text = token.Text.Trim(' ', ',', ';');
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        var (first, last) = dots < 0 ? (text, text) : (text[..dots], text[(dots + 2)..]);
        if ((first + last).Length == 0 || !new[] { first, last }.All(year => IsYear(year) || (year.Length == 0 && dots >= 0)))
        {
            throw QueryError.NoYear(token.Start, token.Text);
        }

        var (from, to) = (Year(first), Year(last));
        return from > to
            ? throw QueryError.ReversedYears(token.Start, from.Value, to.Value)
            : new QueryNode.Years(from, to);
    }

    private static QueryNode.Word Prefix(int start, string text)
    {
        var star = text.IndexOf('*', StringComparison.Ordinal);
        if (text.Trim('*').Length == 0)
        {
            throw QueryError.LoneStar(start);
        }

        return star < text.Length - 1 ? throw QueryError.InnerStar(start + star)
            : Letters(text) >= ShortestPrefix ? new QueryNode.Word(text[..star], IsPrefix: true)
            : new QueryNode.Word(text[..star]);
    }

    private static int Edits(int at, string number, int letters) => number switch
    {
        "" => letters <= LongestWordOfOneEdit ? 1 : 2,
        "1" => 1,
        "2" => 2,
        _ => throw QueryError.WrongDistance(at),
    };

    private static int Letters(string text) => text.Count(char.IsLetterOrDigit);

    // Where the tilde is that ends a word, but for a number; -1 where there is none.
    private static int TildeOf(string text)
    {
        var at = text.LastIndexOf('~');
        return at >= 0 && !text.AsSpan(at + 1).ContainsAnyExceptInRange('0', '9') ? at : -1;
    }

    private static bool IsYear(ReadOnlySpan<char> text) => text.Length == DigitsOfAYear && !text.ContainsAnyExceptInRange('0', '9');

    // None where a range is open.
    private static int? Year(ReadOnlySpan<char> text) => text.IsEmpty ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
