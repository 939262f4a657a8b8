using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SearchPapers.Bibliography;

/// <summary>A name split for lists that are sorted by family names.</summary>
/// <param name="Family">The family name with its particles; the whole name of a group.</param>
/// <param name="Given">The given names, or empty.</param>
/// <param name="Suffix">"Jr." and the like, or empty.</param>
internal sealed partial record PersonName(string Family, string Given, string Suffix)
{
    /// <summary>Matches a suffix without its period, for regular expressions of what stands around it.</summary>
    public const string SuffixPattern = "Jr|Sr|II|III|IV";

    /// <summary>Matches a particle of a family name, for regular expressions of what stands around it.</summary>
    public const string ParticlePattern = "van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ben|ten|ter|st|y|zu|zur|af";

    private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(ParticlePattern.Split('|'), StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets whether it is the name of a group, or one word: such a name is never inverted.</summary>
    public bool HasFamilyNameOnly => Given.Length == 0;

    /// <summary>Splits a name with the given names first.</summary>
    public static PersonName Parse(string name)
    {
        var nameWithoutSuffix = WithoutSuffix(name);
        var words = nameWithoutSuffix.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || GroupName().IsMatch(nameWithoutSuffix))
        {
            return new PersonName(name, "", "");
        }

        // "Ludwig van Beethoven": words in lower case belong to the family name.
        var last = words.Length - 1;
        var family = Array.FindIndex(words, 1, last, word => char.IsLower(word[0]));
        family = family < 0 || family == last ? last : family;
        return new PersonName(string.Join(' ', words[family..]), string.Join(' ', words[..family]), name[nameWithoutSuffix.Length..].Trim(' ', ','));
    }

    /// <summary>Returns whether a word is a suffix, with or without its period.</summary>
    public static bool IsSuffix(string word) => OnlySuffix().IsMatch(word);

    /// <summary>Returns whether a word is a particle of a family name, in any case.</summary>
    public static bool IsParticle(string word) => Particles.Contains(word);

    /// <summary>Returns the name up to its suffix.</summary>
    public static string WithoutSuffix(string name) => SuffixAtEnd().Replace(name, "");

    [GeneratedRegex("^(?:" + SuffixPattern + @")\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlySuffix();

    [GeneratedRegex(@",?\s+(?:" + SuffixPattern + @")\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex SuffixAtEnd();

    [GeneratedRegex(
        @"\b(?:Collaborations?|Consortium|Team|Group|Inc|Ltd|Corporation|University|Institute|Laborator(?:y|ies)|Project|The)\b|,|\band\b|[0-9]",
        RegexOptions.CultureInvariant)]
    private static partial Regex GroupName();
}
