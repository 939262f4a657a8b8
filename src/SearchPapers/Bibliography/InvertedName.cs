using System.Text.RegularExpressions;

namespace SearchPapers.Bibliography;

/// <summary>Reads a name with the family name first: "van Beethoven, Ludwig" is Ludwig van Beethoven.</summary>
internal static partial class InvertedName
{
    /// <summary>Returns the name with the given names first; any other text with a comma is returned as it is.</summary>
    // Two words before the comma may be one person's whole name, followed by another person or an affiliation.
    public static string ToGivenNameFirst(string name) =>
        FamilyNameFirst().Match(name) is { Success: true } parts && !NotGivenName().IsMatch(parts.Groups["given"].Value)
            ? $"{parts.Groups["given"].Value} {parts.Groups["family"].Value}"
            : name;

    [GeneratedRegex(
        @"^(?<family>(?:\p{Ll}[\p{L}'’]*\s+)*(?:\p{Ll}['’])?\p{Lu}[\p{L}\p{Mn}'’-]+),\s*(?<given>\p{Lu}[\p{L}\p{Mn}.'’-]*(?:\s+[\p{L}\p{Mn}.'’-]+){0,3})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex FamilyNameFirst();

    [GeneratedRegex("^(?:" + PersonName.SuffixPattern + @"|Ph\.?\s?D|Inc|Ltd|LLC|GmbH|Corp)\b|\b(?:and|et)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NotGivenName();
}
