using System.Text;
using System.Text.RegularExpressions;
using SearchPapers.Text;

namespace SearchPapers.Bibliography.Duplicates;

internal static partial class Slug
{
    /// <summary>Returns a title's words in lower case, without accents, joined by hyphens.</summary>
    public static string Create(string title, int maxCharacters)
    {
        var slug = new StringBuilder();
        foreach (var word in UnicodeText.Normalize(title, NormalizationForm.FormKD).Split(
            ' ', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var part in Separators().Split(
                MarksAndApostrophes().Replace(word, "")).Where(part => part.Length > 0))
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

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"[\p{Mn}'’]+", RegexOptions.CultureInvariant)]
    private static partial Regex MarksAndApostrophes();
}
