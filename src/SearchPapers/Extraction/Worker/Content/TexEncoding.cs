namespace SearchPapers.Extraction.Worker.Content;

/// <summary>The encodings of TeX text fonts, for bitmap fonts, which do not declare theirs.</summary>
/// <remarks>
/// Both encodings have letters at their ASCII codes and differ in ligatures, accents and dashes. OT1 (1978) has 128
/// codes and T1 (1990) has 256. The codes that a font uses show its encoding.
/// </remarks>
internal sealed class TexEncoding
{
    private const string Ascii =
        " !\"#$%&’()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_‘abcdefghijklmnopqrstuvwxyz{|}~";

    private static readonly TexEncoding Ot1 = new(
        "ΓΔΘΛΞΠΣΥΦΨΩﬀﬁﬂﬃﬄıȷ`´ˇ˘¯˚¸ßæœøÆŒØ"
        + Ascii.Replace('"', '”').Replace('<', '¡').Replace('>', '¿').Replace('\\', '“').Replace('^', 'ˆ')
            .Replace('_', '˙').Replace('{', '–').Replace('|', '—').Replace('}', '˝').Replace('~', '˜')
        + "¨",
        isDistinctive: code => code is (>= 0x0B and <= 0x0F) or (>= 0x12 and <= 0x14) or '\\' or '{' or '|' or 0x7F);

    private static readonly TexEncoding T1 = new(
        "`´ˆ˜¨˝˚ˇ˘¯˙¸˛‚‹›“”„«»–—\0\0ıȷﬀﬁﬂﬃﬄ" + Ascii + "-"
        + "ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£"
        + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖŒØÙÚÛÜÝÞẞàáâãäåæçèéêëìíîïðñòóôõöœøùúûüýþß",
        isDistinctive: code => code is 0x10 or 0x11 or 0x15 or 0x16 or (>= 0x1B and <= 0x1F) or >= 0x80);

    private readonly string _characters;
    private readonly Func<int, bool> _isDistinctive;

    private TexEncoding(string characters, Func<int, bool> isDistinctive) =>
        (_characters, _isDistinctive) = (characters, isDistinctive);

    /// <summary>Returns the encoding of a font, or null if it is not a text font.</summary>
    /// <param name="widths">The widths of the characters of the font, by code.</param>
    public static TexEncoding? Detect(IReadOnlyDictionary<int, float> widths) =>
        !IsText(widths.Keys) ? null
        // A typewriter font has ASCII characters in both encodings and no ligatures.
        : widths.Values.Max() - widths.Values.Min() < 0.02f * widths.Values.Max() ? T1
        : widths.Keys.Count(T1._isDistinctive) > widths.Keys.Count(Ot1._isDistinctive) ? T1
        : Ot1;

    public string? GetText(int code) =>
        code >= _characters.Length ? null : _characters[code] == '\0' ? "" : _characters[code].ToString();

    // Math fonts have letters at the same codes, but commas and relations at others.
    private static bool IsText(IEnumerable<int> codes)
    {
        var codeSet = codes.ToHashSet();
        return codeSet.Count(code => code is >= 'a' and <= 'z') >= 2
            && (codeSet.Overlaps([',', '-', '.'])
                || !codeSet.Overlaps([';', '<', '=', '>', 0x0B, 0x0C, 0x0D, 0x0E, 0x0F]));
    }
}
