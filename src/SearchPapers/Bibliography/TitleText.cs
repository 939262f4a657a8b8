using System.Text;
using System.Text.RegularExpressions;
using SearchPapers.Text;

namespace SearchPapers.Bibliography;

internal static partial class TitleText
{
    /// <summary>Returns the runs of letters and the runs of digits.</summary>
    public static IEnumerable<string> SplitWords(string title) =>
        LettersOrDigits().Matches(title).Select(match => match.Value);

    /// <summary>
    /// Reduces a title to lower-case letters and digits without accents, so that differently typed titles are equal.
    /// </summary>
    public static string Fold(string title)
    {
        var folded = new StringBuilder(title.Length);
        foreach (var character in UnicodeText.Normalize(title, NormalizationForm.FormKD))
        {
            _ = char.IsLetterOrDigit(character) ? folded.Append(char.ToLowerInvariant(character)) : folded;
        }

        return folded.ToString();
    }

    [GeneratedRegex(@"\p{L}+|\p{Nd}+", RegexOptions.CultureInvariant)]
    private static partial Regex LettersOrDigits();
}
