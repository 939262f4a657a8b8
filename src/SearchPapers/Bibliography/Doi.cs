using System.Text.RegularExpressions;

namespace SearchPapers.Bibliography;

/// <summary>A digital object identifier, such as "10.1145/3292500.3330701". Two that differ only in case are equal.</summary>
/// <param name="Value">The DOI as it is written, without prefix and escapes.</param>
internal readonly partial record struct Doi(string Value)
{
    private const string Resolver = "https://doi.org/";

    /// <summary>Gets the address that leads to the work.</summary>
    public string Address =>
        Resolver + Value.Replace("#", "%23", StringComparison.Ordinal).Replace("?", "%3F", StringComparison.Ordinal);

    /// <summary>Gets the form that is the same for equal DOIs.</summary>
    public string Canonical => Value.ToUpperInvariant();

    /// <summary>Reads a text that is a DOI and nothing else: plain, as "doi:10…" or as the address of the resolver.</summary>
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

    // Characters that would break a line stay escaped.
    private static string Unescape(string doi)
    {
        var plain = Uri.UnescapeDataString(doi);
        return plain.Any(character => char.IsControl(character) || char.IsWhiteSpace(character)) ? doi : plain;
    }

    [GeneratedRegex(
        @"^\s*(?:doi:\s*|(?:https?://)?(?:dx\.|www\.)?doi\.org/)?(?<doi>10\.[0-9.]+(?:/|%2F)\S+)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WholeText();

    // A text that does not call it a DOI must have the digits of a registrant.
    [GeneratedRegex(
        @"(?<![0-9])(?<doi>10\.[0-9]{4,9}(?:\.[0-9]+)*(?:/|%2F)[^\s{}""]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InText();
}
