using System.Text.RegularExpressions;

namespace SearchPapers.Bibliography.Addresses;

/// <summary>
/// Decides which addresses of a list are kept: lists are not trusted, and half of their links are navigation.
/// </summary>
internal static partial class LinkFilter
{
    private const int MaxCharacters = 2_000;

    /// <summary>
    /// Returns the address as the list has it; null for anchors, badges, other pages of the list, and other schemes.
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

    // Notes on a paper in a folder are its own; what lies beside the list, or opens a folder, is navigation.
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
