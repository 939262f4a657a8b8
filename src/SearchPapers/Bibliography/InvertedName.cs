using System.Text.RegularExpressions;

namespace SearchPapers.Bibliography;

internal static partial class InvertedName
{
    /// <summary>Turns "van Beethoven, Ludwig" into "Ludwig van Beethoven"; returns any other text unchanged.</summary>
    // Two words before the comma may be a whole name that is followed by another person or an affiliation.
    public static string ToGivenNameFirst(string name) =>
        FamilyNameFirst().Match(name) is { Success: true } parts && !NotGivenName().IsMatch(parts.Groups["given"].Value)
            ? $"{parts.Groups["given"].Value} {parts.Groups["family"].Value}"
            : name;

    [GeneratedRegex(
        @"^(?<family>(?:\p{Ll}[\p{L}'’]*\s+)*(?:\p{Ll}['’])?\p{Lu}[\p{L}\p{Mn}'’-]+),\s*" +
        @"(?<given>\p{Lu}[\p{L}\p{Mn}.'’-]*(?:\s+[\p{L}\p{Mn}.'’-]+){0,3})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex FamilyNameFirst();

    [GeneratedRegex(
        "^(?:" + PersonName.SuffixPattern + @"|Ph\.?\s?D|Inc|Ltd|LLC|GmbH|Corp)\b|\b(?:and|et)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex NotGivenName();
}
