using System.Text.RegularExpressions;

namespace SearchPapers.Bibliography.Addresses;

/// <summary>
/// Drops unsafe and navigational links: sources are not trusted, and half of their links lead to no paper.
/// </summary>
internal static partial class LinkFilter
{
    private const int MaxCharacters = 2_000;

    /// <summary>
    /// Returns the trimmed address, or null for anchors, badges, navigation pages, and schemes other than http and
    /// https.
    /// </summary>
    public static string? Accept(string? url)
    {
        var address = url?.Trim() ?? "";
        var isAccepted = Scheme().IsMatch(address) ? IsWebAddress(address) : IsLinkedFile(address);
        return isAccepted && address.Length <= MaxCharacters && !address.Any(char.IsControl) ? address : null;
    }

    private static bool IsWebAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var absolute)
        && PdfAddressRules.IsFetchable(absolute)
        && !Badge().IsMatch(absolute.Authority + absolute.AbsolutePath);

    private static bool IsLinkedFile(string address) =>
        address.Length > 0 && address[0] is not ('#' or '/' or '\\') && !NavigationOrImage().IsMatch(address);

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    // A Markdown file in a folder may be notes on a paper; one next to the list, or a folder, is navigation.
    [GeneratedRegex(
        @"^(?:[^/]*|.*/(?:readme|contributing|index|license)(?:\.[a-z-]+)?)\.(?:md|markdown|rst)(?:#.*)?$" +
        @"|\.(?:png|jpe?g|gif|svg)(?:#.*)?$|/$|^[^./]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NavigationOrImage();

    [GeneratedRegex(
        @"^(?:img\.shields\.io|badgen\.net|badge\.fury\.io|travis-ci\.(?:org|com)|github\.com/sindresorhus/awesome$" +
        @"|awesome\.re|hits\.|visitor-badge\.)|\.(?:png|jpe?g|gif|svg)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Badge();
}
