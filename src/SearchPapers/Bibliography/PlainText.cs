using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SearchPapers.Bibliography;

/// <summary>Small readings of plain text that the parts of a list share.</summary>
internal static partial class PlainText
{
    private const char NoCharacter = '\uFFFE';

    /// <summary>Returns the text on one line: control characters gone, white space folded.</summary>
    public static string OnOneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var unit in WithoutHalves(text))
        {
            if (char.IsWhiteSpace(unit))
            {
                _ = line.Length > 0 && line[^1] != ' ' ? line.Append(' ') : line;
            }
            else if (!char.IsControl(unit) && !IsInvisible(unit))
            {
                line.Append(unit);
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>Normalizes a text from wherever it comes; what no text may hold is left out.</summary>
    public static string Normalize(string text, NormalizationForm form) => WithoutHalves(text).Normalize(form);

    /// <summary>Returns the words of a text: its runs of letters and its runs of digits.</summary>
    public static IEnumerable<string> Words(string text) =>
        LettersOrDigits().Matches(text).Select(match => match.Value);

    public static bool IsNumber(string word) => char.IsAsciiDigit(word[0]);

    public static bool HasLetters(string text) => text.Any(char.IsLetter);

    /// <summary>
    /// Folds a title to what two lists are sure to agree on: letters and digits, no case, no accents.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var unit in Normalize(text, NormalizationForm.FormKD))
        {
            _ = char.IsLetterOrDigit(unit) ? folded.Append(char.ToLowerInvariant(unit)) : folded;
        }

        return folded.ToString();
    }

    /// <summary>Returns the text in lower case with a hyphen between its words, no longer than asked.</summary>
    public static string Slug(string text, int maxCharacters)
    {
        var slug = new StringBuilder();
        foreach (var word in Normalize(text, NormalizationForm.FormKD).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var part in SlugParts().Split(NonSpacing().Replace(word, "")).Where(part => part.Length > 0))
            {
                if (slug.Length + part.Length >= maxCharacters && slug.Length > 0)
                {
                    return slug.ToString();
                }

                _ = slug.Length > 0 ? slug.Append('-') : slug;
                slug.Append(part.ToLowerInvariant(), 0, Math.Min(part.Length, maxCharacters));
            }
        }

        return slug.ToString();
    }

    // Fonts of PDFs and escapes of web pages bring in half a surrogate pair or U+FFFE, which .NET refuses to normalize.
    private static string WithoutHalves(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains(NoCharacter, StringComparison.Ordinal))
        {
            return text;
        }

        var whole = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogatePair(text, at))
            {
                whole.Append(text, at++, 2);
            }
            else if (!char.IsSurrogate(text[at]) && text[at] != NoCharacter)
            {
                whole.Append(text[at]);
            }
        }

        return whole.ToString();
    }

    // Zero-width and direction marks hide in copied titles and would keep equal titles apart.
    private static bool IsInvisible(char unit) =>
        CharUnicodeInfo.GetUnicodeCategory(unit) == UnicodeCategory.Format;

    [GeneratedRegex(@"\p{L}+|\p{Nd}+", RegexOptions.CultureInvariant)]
    private static partial Regex LettersOrDigits();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex SlugParts();

    [GeneratedRegex(@"[\p{Mn}'’]+", RegexOptions.CultureInvariant)]
    private static partial Regex NonSpacing();
}
