using System.Globalization;

namespace SearchPapers.Search.Language;

/// <summary>Parses a single word: a plain word, prefix*, fuzzy~ or years.</summary>
internal static class WordSyntax
{
    // "A* search" is the name of an algorithm, not a prefix query.
    private const int MinPrefixLetters = 2;

    // One edit makes a short word another word; a long word tolerates two.
    private const int MaxLettersForOneEdit = 5;

    private const int YearDigits = 4;

    public static QueryNode.Word ReadWord(QueryToken token)
    {
        var (start, text) = (token.Start, token.Text);
        var bare = text.TrimEnd(',', ';', '.', ':', '!', '?');
        if (text.Contains('*', StringComparison.Ordinal))
        {
            return ReadPrefix(start, bare);
        }

        return FindTilde(bare) is > 0 and var tilde && CountLetters(bare[..tilde]) is > 0 and var letters
            ? new QueryNode.Word(bare[..tilde], Edits: ReadEdits(start + tilde, bare[(tilde + 1)..], letters))
            : new QueryNode.Word(text);
    }

    public static QueryNode.Years ReadYears(QueryToken token)
    {
        var text = token.Text.Trim(' ', ',', ';');
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        var (first, last) = dots < 0 ? (text, text) : (text[..dots], text[(dots + 2)..]);
        if ((first + last).Length == 0
            || !new[] { first, last }.All(year => IsYear(year) || (year.Length == 0 && dots >= 0)))
        {
            throw QueryError.InvalidYear(token.Start, token.Text);
        }

        var (from, to) = (ParseYear(first), ParseYear(last));
        return from > to
            ? throw QueryError.ReversedYears(token.Start, from.Value, to.Value)
            : new QueryNode.Years(from, to);
    }

    private static QueryNode.Word ReadPrefix(int start, string text)
    {
        var star = text.IndexOf('*', StringComparison.Ordinal);
        if (text.Trim('*').Length == 0)
        {
            throw QueryError.LoneStar(start);
        }

        return star < text.Length - 1 ? throw QueryError.InnerStar(start + star)
            : CountLetters(text) >= MinPrefixLetters ? new QueryNode.Word(text[..star], IsPrefix: true)
            : new QueryNode.Word(text[..star]);
    }

    private static int ReadEdits(int position, string number, int letters) => number switch
    {
        "" => letters <= MaxLettersForOneEdit ? 1 : 2,
        "1" => 1,
        "2" => 2,
        _ => throw QueryError.InvalidDistance(position),
    };

    private static int CountLetters(string text) => text.Count(char.IsLetterOrDigit);

    // The index of a tilde at the end, possibly followed by a number, or -1.
    private static int FindTilde(string text)
    {
        var index = text.LastIndexOf('~');
        return index >= 0 && !text.AsSpan(index + 1).ContainsAnyExceptInRange('0', '9') ? index : -1;
    }

    private static bool IsYear(ReadOnlySpan<char> text) =>
        text.Length == YearDigits && !text.ContainsAnyExceptInRange('0', '9');

    // Null for the open end of a range.
    private static int? ParseYear(ReadOnlySpan<char> text) =>
        text.IsEmpty ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
