using System.Globalization;
using System.Text;

namespace SearchPapers.Text;

/// <summary>
/// Cleans text of any origin: fonts of PDFs and escapes of web pages yield unpaired surrogates and U+FFFE.
/// </summary>
internal static class UnicodeText
{
    private const char Noncharacter = '\uFFFE';

    /// <summary>Normalizes a text without the characters that <see cref="string.Normalize()"/> refuses.</summary>
    public static string Normalize(string text, NormalizationForm form) => RemoveInvalid(text).Normalize(form);

    /// <summary>Removes control and invisible characters, and collapses white space.</summary>
    public static string ToSingleLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in RemoveInvalid(text))
        {
            if (char.IsWhiteSpace(character))
            {
                _ = line.Length > 0 && line[^1] != ' ' ? line.Append(' ') : line;
            }
            else if (!char.IsControl(character) && !IsInvisible(character))
            {
                line.Append(character);
            }
        }

        return line.ToString().TrimEnd();
    }

    public static bool HasLetters(string text) => text.Any(char.IsLetter);

    private static string RemoveInvalid(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
            && !text.Contains(Noncharacter, StringComparison.Ordinal))
        {
            return text;
        }

        var valid = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                valid.Append(text, i++, 2);
            }
            else if (!char.IsSurrogate(text[i]) && text[i] != Noncharacter)
            {
                valid.Append(text[i]);
            }
        }

        return valid.ToString();
    }

    // Zero-width and direction marks in copied titles would make equal titles differ.
    private static bool IsInvisible(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
