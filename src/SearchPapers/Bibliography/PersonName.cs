using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SearchPapers.Bibliography;

/// <param name="Family">The family name with its particles; the whole name of a group or a person with one
/// name.</param>
/// <param name="Given">The given names, or empty.</param>
/// <param name="Suffix">A suffix such as "Jr.", or empty.</param>
internal sealed partial record PersonName(string Family, string Given, string Suffix)
{
    public const string SuffixPattern = "Jr|Sr|II|III|IV";

    public const string ParticlePattern =
        "van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ben|ten|ter|st|y|zu|zur|af";

    private static readonly FrozenSet<string> Particles =
        FrozenSet.ToFrozenSet(ParticlePattern.Split('|'), StringComparer.OrdinalIgnoreCase);

    public bool HasFamilyNameOnly => Given.Length == 0;

    /// <summary>Splits a name that has the given names first.</summary>
    public static PersonName Parse(string name)
    {
        var nameWithoutSuffix = WithoutSuffix(name);
        var words = nameWithoutSuffix.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || GroupName().IsMatch(nameWithoutSuffix))
        {
            return new PersonName(name, "", "");
        }

        // "Ludwig van Beethoven": particles in lower case belong to the family name.
        var last = words.Length - 1;
        var family = Array.FindIndex(words, 1, last, word => char.IsLower(word[0]));
        family = family < 0 || family == last ? last : family;
        return new PersonName(
            string.Join(' ', words[family..]),
            string.Join(' ', words[..family]),
            name[nameWithoutSuffix.Length..].Trim(' ', ','));
    }

    public static bool IsSuffix(string word) => OnlySuffix().IsMatch(word);

    public static bool IsParticle(string word) => Particles.Contains(word);

    public static string WithoutSuffix(string name) => SuffixAtEnd().Replace(name, "");

    [GeneratedRegex("^(?:" + SuffixPattern + @")\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlySuffix();

    [GeneratedRegex(@",?\s+(?:" + SuffixPattern + @")\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex SuffixAtEnd();

    [GeneratedRegex(
        @"\b(?:Collaborations?|Consortium|Team|Group|Inc|Ltd|Corporation|University|Institute|" +
        @"Laborator(?:y|ies)|Project|The)\b|,|\band\b|[0-9]",
        RegexOptions.CultureInvariant)]
    private static partial Regex GroupName();
}
