using System.Text.RegularExpressions;

namespace SearchPapers.Bibliography;

/// <summary>A name taken apart for lists that are sorted by family names.</summary>
/// <param name="Family">The family name, with what belongs to it; of a group, all.</param>
/// <param name="Given">The given names; empty where there are none.</param>
/// <param name="Suffix">"Jr." and the like; empty where there is none.</param>
internal sealed partial record PersonName(string Family, string Given, string Suffix)
{
    /// <summary>Gets whether it is no person's name, and must not be turned.</summary>
    public bool IsWhole => Given.Length == 0;

    public static PersonName Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var suffix = words.Length > 2 && AnySuffix().IsMatch(words[^1]) ? words[^1] : "";
        var spoken = suffix.Length > 0 ? words.Length - 1 : words.Length;
        if (spoken < 2 || Group().IsMatch(name))
        {
            return new PersonName(name, "", "");
        }

        // "Ludwig van Beethoven": what is in lower case belongs to the family's name.
        var family = Array.FindIndex(words, 1, spoken - 1, word => char.IsLower(word[0]));
        family = family < 0 || family == spoken - 1 ? spoken - 1 : family;
        return new PersonName(string.Join(' ', words[family..spoken]), string.Join(' ', words[..family]), suffix);
    }

    [GeneratedRegex(@"^(?:Jr\.?|Sr\.?|II|III|IV)$", RegexOptions.CultureInvariant)]
    private static partial Regex AnySuffix();

    [GeneratedRegex(
        @"\b(?:Collaborations?|Consortium|Team|Group|Inc|Ltd|Corporation|University|Institute|Laborator(?:y|ies)|Project|The)\b|,|\band\b|[0-9]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Group();
}
