using System.Globalization;
using System.Text.RegularExpressions;

namespace SearchPapers.Querying.Language;

/// <summary>Reads what a single word says: a word, prefix*, fuzzy~, or years.</summary>
internal static partial class WordSyntax
{
    // "A* search" is about a search by that name, not about all that begins with an a.
    private const int ShortestPrefix = 2;

    // One slip of the pen in a short word makes another word; two in a long one are still recognised.
    private const int LongestWordOfOneEdit = 5;

    /// <exception cref="QuerySyntaxException">A star or a tilde is where it says nothing.</exception>
    public static QueryNode.Word Word(QueryToken token)
    {
        var (start, text) = (token.Start, token.Text);
        var bare = text.TrimEnd(',', ';', '.', ':', '!', '?');
        if (text.Contains('*', StringComparison.Ordinal))
        {
            return Prefix(start, bare);
        }

        return Tilde().Match(bare) is { Success: true } tilde && Letters(bare[..tilde.Index]) is > 0 and var letters
            ? new QueryNode.Word(bare[..tilde.Index], Edits: Edits(start + tilde.Index, tilde.Groups[1].Value, letters))
            : new QueryNode.Word(text);
    }

    /// <exception cref="QuerySyntaxException">These are no years.</exception>
    public static QueryNode.Years Years(QueryToken token)
    {
        var text = token.Text.Trim(' ', ',', ';');
        if (text == ".." || YearRange().Match(text) is not { Success: true } range)
        {
            throw QueryError.NoYear(token.Start, token.Text);
        }

        var from = Year(range.Groups["from"]);
        var to = range.Groups["dots"].Success ? Year(range.Groups["to"]) : from;
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

    private static int? Year(Group digits) =>
        digits.Success ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"~([0-9]*)\z", RegexOptions.RightToLeft)]
    private static partial Regex Tilde();

    [GeneratedRegex(@"\A(?:(?<from>[0-9]{4})?(?<dots>\.\.)(?<to>[0-9]{4})?|(?<from>[0-9]{4}))\z", RegexOptions.ExplicitCapture)]
    private static partial Regex YearRange();
}
