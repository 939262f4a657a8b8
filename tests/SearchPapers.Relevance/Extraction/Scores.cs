using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SearchPapers.Relevance.Extraction;

internal static partial class Scores
{
    /// <summary>Returns 1 minus the edit distance over the longer length.</summary>
    public static double Similarity(string first, string second)
    {
        var previous = Enumerable.Range(0, second.Length + 1).ToArray();
        for (var row = 1; row <= first.Length; row++)
        {
            var current = new int[second.Length + 1];
            current[0] = row;
            for (var column = 1; column <= second.Length; column++)
            {
                var substitute = previous[column - 1] + (first[row - 1] == second[column - 1] ? 0 : 1);
                current[column] = Math.Min(substitute, 1 + Math.Min(previous[column], current[column - 1]));
            }

            previous = current;
        }

        return 1 - ((double)previous[^1] / Math.Max(1, Math.Max(first.Length, second.Length)));
    }

    /// <summary>Returns the harmonic mean of precision and recall of two bags.</summary>
    public static double F1(IReadOnlyCollection<string> found, IReadOnlyCollection<string> expected) =>
        found.Count + expected.Count == 0 ? 1 : 2.0 * Shared(found, expected) / (found.Count + expected.Count);

    /// <summary>Returns how many items two bags share.</summary>
    public static int Shared(IReadOnlyCollection<string> found, IReadOnlyCollection<string> expected)
    {
        var left = expected.GroupBy(item => item).ToDictionary(group => group.Key, group => group.Count());
        return found.Count(item => left.TryGetValue(item, out var count) && count > 0 && (left[item] = count - 1) >= 0);
    }

    /// <summary>Returns the first and the last five words.</summary>
    public static string Ends(string text)
    {
        var words = Words(text);
        return string.Join(' ', words.Take(5)) + " … " + string.Join(' ', words.TakeLast(5));
    }

    public static string FoldSpace(string text) => Space.Replace(text, " ").Trim();

    /// <summary>Takes the markup of TeX and HTML out of a publisher's record.</summary>
    public static string FoldMarkup(string text) => FoldSpace(Markup.Replace(text, ""));

    public static List<string> Words(string text) =>
        [.. Word.Matches(text.ToLowerInvariant()).Select(match => match.Value)];

    /// <summary>Normalizes the heading of a bookmark, which has no number.</summary>
    public static string Heading(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsLetterOrDigit));

    /// <summary>Normalizes the heading of a page, and removes its number.</summary>
    public static string NumberedHeading(string text) => Heading(HeadingNumber.Replace(text, ""));

    /// <summary>
    /// Returns whether a heading belongs to the back matter, for which LaTeX writes no bookmarks.
    /// </summary>
    public static bool IsBackMatter(string heading) =>
        heading is "references" or "bibliography" || heading.StartsWith("acknowledg", StringComparison.Ordinal);

    /// <summary>Removes what publishers' records omit from names: accents and middle initials.</summary>
    public static string Name(string name)
    {
        var letters = name.Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        return FoldSpace(MiddleInitial.Replace(string.Concat(letters), " "));
    }

    [GeneratedRegex(@"(?<=\S) (?:\p{Lu}\.[ -]?)+(?= )|^(?:\p{Lu}\. )(?=\p{Lu}\p{Ll}+ )")]
    private static partial Regex MiddleInitial { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space { get; }

    [GeneratedRegex(@"\$|\\[a-zA-Z]+\s?|\\.|[{}]|</?\w+>")]
    private static partial Regex Markup { get; }

    [GeneratedRegex(@"\w{2,}")]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"^(?:appendix\s+)?(?:\d+(?:\.\d+)*|[A-Z](?:\.\d+)*|[IVX]+)[.:]?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex HeadingNumber { get; }
}
