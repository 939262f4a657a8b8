using System.Text.RegularExpressions;

namespace SearchPapers.Bibliography;

/// <summary>A digital object identifier, such as "10.1145/3292500.3330701". Comparison ignores case.</summary>
/// <param name="Value">The DOI without prefix and percent escapes.</param>
internal readonly partial record struct Doi(string Value)
{
    private const string Resolver = "https://doi.org/";

    public string Address =>
        Resolver + Value.Replace("#", "%23", StringComparison.Ordinal).Replace("?", "%3F", StringComparison.Ordinal);

    public string Canonical => Value.ToUpperInvariant();

    /// <summary>Parses a text that is only a DOI: plain, as "doi:10…" or as an address of the resolver.</summary>
    public static bool TryParse(string? text, out Doi doi)
    {
        var parsed = FromMatch(WholeText().Match(text ?? ""));
        doi = parsed.GetValueOrDefault();
        return parsed is not null;
    }

    /// <summary>Returns the first DOI in a text or in the path of an address, or null.</summary>
    public static Doi? Find(string? text) => FromMatch(InText().Match(text ?? ""));

    public bool Equals(Doi other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    public override string ToString() => Value;

    private static Doi? FromMatch(Match match) =>
        match.Success ? new Doi(Unescape(match.Groups["doi"].Value).TrimEnd('.', ',', ';', '/')) : null;

    // White space and control characters stay escaped.
    private static string Unescape(string doi)
    {
        var plain = Uri.UnescapeDataString(doi);
        return plain.Any(character => char.IsControl(character) || char.IsWhiteSpace(character)) ? doi : plain;
    }

    [GeneratedRegex(
        @"^\s*(?:doi:\s*|(?:https?://)?(?:dx\.|www\.)?doi\.org/)?(?<doi>10\.[0-9.]+(?:/|%2F)\S+)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WholeText();

    // Without a "doi:" prefix, the registrant must have at least 4 digits.
    [GeneratedRegex(
        @"(?<![0-9])(?<doi>10\.[0-9]{4,9}(?:\.[0-9]+)*(?:/|%2F)[^\s{}""]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InText();
}
