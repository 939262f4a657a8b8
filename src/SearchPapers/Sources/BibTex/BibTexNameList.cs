using System.Text.RegularExpressions;
using SearchPapers.Bibliography;
using SearchPapers.Sources.Latex;

namespace SearchPapers.Sources.BibTex;

/// <summary>
/// Reads names of authors with the given names first: "van Beethoven, Ludwig" becomes "Ludwig van Beethoven".
/// </summary>
internal static partial class BibTexNameList
{
    public static IReadOnlyList<string> Read(string tex)
    {
        var plain = Others().Replace(LatexReader.DecodeEntities(tex), "");
        var names = Split(plain, And());
        if (names is [var only] && IsListWithCommas(only))
        {
            names = Split(only, Comma());
        }

        return [.. names.Select(ReadName).Where(name => name.Length > 0)];
    }

    // "A. Apis, B. Bombus, C. Cuckoo" is not one BibTeX name, which has at most two commas and a suffix between them.
    private static bool IsListWithCommas(string tex)
    {
        var parts = Split(tex, Comma());
        return parts.Count > 2 && parts.TrueForAll(part => part.Trim().Contains(' ', StringComparison.Ordinal));
    }

    private static string ReadName(string tex)
    {
        if (GivenPart().Match(tex) is { Success: true } given)
        {
            string[] parts =
            [
                given.Groups["value"].Value,
                ReadPart(PrefixPart(), tex),
                ReadPart(FamilyPart(), tex),
                ReadPart(SuffixPart(), tex),
            ];
            return Join(parts);
        }

        var commas = Split(tex, Comma());
        return commas switch
        {
            [var last, .. var first, var suffix] when PersonName.IsSuffix(suffix.Trim(' ', '{', '}')) =>
                Join([.. first, last, suffix]),
            [var last, var first] => Join([first, last]),
            [var last, var suffix, .. var first] => Join([string.Join(' ', first), last, suffix]),
            _ => Join([tex]),
        };
    }

    private static string ReadPart(Regex name, string tex) => name.Match(tex).Groups["value"].Value;

    private static string Join(IEnumerable<string> parts) =>
        string.Join(' ', parts.Select(LatexReader.ToPlain).Where(part => part.Length > 0)).Trim(' ', ',', ';');

    /// <summary>Splits a text at separators outside of braces.</summary>
    internal static List<string> Split(string tex, Regex separator)
    {
        var parts = new List<string>();
        var (depth, start, position) = (0, 0, 0);
        foreach (var match in separator.EnumerateMatches(tex))
        {
            foreach (var character in tex.AsSpan(position, match.Index - position))
            {
                depth += character == '{' ? 1 : character == '}' ? -1 : 0;
            }

            position = match.Index;
            if (depth <= 0)
            {
                parts.Add(tex[start..match.Index]);
                start = match.Index + match.Length;
            }
        }

        parts.Add(tex[start..]);
        return parts;
    }

    [GeneratedRegex(
        @"(?:^|\s+)and(?:\s+and)*(?=\s|$)|\s*;\s*|\s+(?:\\?&)\s+",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex And();

    [GeneratedRegex(
        @"\s+and\s+others\s*$|[\s,]+(?:and\s+)?et\.?\s+al\b\.?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Others();

    [GeneratedRegex(@"\s*,\s*", RegexOptions.CultureInvariant)]
    internal static partial Regex Comma();

    [GeneratedRegex(@"(?:^|,)\s*given\s*=\s*(?<value>[^,]*)", RegexOptions.CultureInvariant)]
    private static partial Regex GivenPart();

    [GeneratedRegex(@"(?:^|,)\s*prefix\s*=\s*(?<value>[^,]*)", RegexOptions.CultureInvariant)]
    private static partial Regex PrefixPart();

    [GeneratedRegex(@"(?:^|,)\s*family\s*=\s*(?<value>[^,]*)", RegexOptions.CultureInvariant)]
    private static partial Regex FamilyPart();

    [GeneratedRegex(@"(?:^|,)\s*suffix\s*=\s*(?<value>[^,]*)", RegexOptions.CultureInvariant)]
    private static partial Regex SuffixPart();
}
