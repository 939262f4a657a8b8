using System.Text.RegularExpressions;

namespace SearchPapers.Bibliography;

/// <summary>Turns a name that is written as in an index: "van Beethoven, Ludwig" is Ludwig van Beethoven.</summary>
internal static partial class InvertedName
{
    /// <summary>Returns the name as it is spoken; whatever else has a comma in it stays as it is.</summary>
    // Two words before the comma may be one person's whole name, and what follows another person or where the first one works.
    public static string Spoken(string name) =>
        FamilyFirst().Match(name) is { Success: true } parts && !NoGivenName().IsMatch(parts.Groups["given"].Value)
            ? $"{parts.Groups["given"].Value} {parts.Groups["family"].Value}"
            : name;

    [GeneratedRegex(
        @"^(?<family>(?:\p{Ll}[\p{L}'’]*\s+)*(?:\p{Ll}['’])?\p{Lu}[\p{L}\p{Mn}'’-]+),\s*(?<given>\p{Lu}[\p{L}\p{Mn}.'’-]*(?:\s+[\p{L}\p{Mn}.'’-]+){0,3})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex FamilyFirst();

    [GeneratedRegex(@"^(?:Jr|Sr|II|III|IV|Ph\.?\s?D|Inc|Ltd|LLC|GmbH|Corp)\b|\b(?:and|et)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NoGivenName();
}
