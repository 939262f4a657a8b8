namespace SearchPapers.Extraction.Worker.Content;

/// <summary>What the codes of TeX's text fonts stand for. Drawn as bitmaps, the fonts do not say it themselves.</summary>
/// <remarks>
/// Both encodings have letters where ASCII has them, and put ligatures, accents and dashes elsewhere: OT1 of 1978 in 128
/// codes, T1 of 1990 in 256. Which one a font has shows in the codes that it has characters for.
/// </remarks>
internal sealed class TexEncoding
{
    private const string Ascii =
        " !\"#$%&’()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_‘abcdefghijklmnopqrstuvwxyz{|}~";

    private static readonly TexEncoding Old = new(
        "ΓΔΘΛΞΠΣΥΦΨΩﬀﬁﬂﬃﬄıȷ`´ˇ˘¯˚¸ßæœøÆŒØ"
        + Ascii.Replace('"', '”').Replace('<', '¡').Replace('>', '¿').Replace('\\', '“').Replace('^', 'ˆ')
            .Replace('_', '˙').Replace('{', '–').Replace('|', '—').Replace('}', '˝').Replace('~', '˜')
        + "¨",
        isEvidence: code => code is (>= 0x0B and <= 0x0F) or (>= 0x12 and <= 0x14) or '\\' or '{' or '|' or 0x7F);

    private static readonly TexEncoding New = new(
        "`´ˆ˜¨˝˚ˇ˘¯˙¸˛‚‹›“”„«»–—\0\0ıȷﬀﬁﬂﬃﬄ" + Ascii + "-"
        + "ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£"
        + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖŒØÙÚÛÜÝÞẞàáâãäåæçèéêëìíîïðñòóôõöœøùúûüýþß",
        isEvidence: code => code is 0x10 or 0x11 or 0x15 or 0x16 or (>= 0x1B and <= 0x1F) or >= 0x80);

    private readonly string _characters;
    private readonly Func<int, bool> _isEvidence;

    private TexEncoding(string characters, Func<int, bool> isEvidence) =>
        (_characters, _isEvidence) = (characters, isEvidence);

    /// <summary>Returns the encoding of a font, or null where it is none for text.</summary>
    /// <param name="widths">The widths of the characters that the font has, by their codes.</param>
    public static TexEncoding? Of(IReadOnlyDictionary<int, float> widths) =>
        !IsText(widths.Keys) ? null
        // A typewriter's characters are those of ASCII in both, and it has no ligatures.
        : widths.Values.Max() - widths.Values.Min() < 0.02f * widths.Values.Max() ? New
        : widths.Keys.Count(New._isEvidence) > widths.Keys.Count(Old._isEvidence) ? New
        : Old;

    public string? TextOf(int code) =>
        code >= _characters.Length ? null : _characters[code] == '\0' ? "" : _characters[code].ToString();

    /// <summary>Mathematics has its letters at the same codes, and its commas and relations elsewhere.</summary>
    private static bool IsText(IEnumerable<int> codes)
    {
        var known = codes.ToHashSet();
        return known.Count(code => code is >= 'a' and <= 'z') >= 2
            && (known.Overlaps([',', '-', '.']) || !known.Overlaps([';', '<', '=', '>', 0x0B, 0x0C, 0x0D, 0x0E, 0x0F]));
    }
}
