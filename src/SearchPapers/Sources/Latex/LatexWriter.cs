using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using SearchPapers.Text;

namespace SearchPapers.Sources.Latex;

/// <summary>Writes text in TeX: what <see cref="LatexReader"/> reads as the same text again.</summary>
/// <remarks>Letters that TeX has a command for are written by it, in braces, so that any BibTeX sorts and shortens them well.</remarks>
internal static class LatexWriter
{
    // In braces of their own, as BibTeX counts braces also behind a backslash.
    private static readonly FrozenDictionary<char, string> Escapes = new Dictionary<char, string>
    {
        ['&'] = @"\&",
        ['%'] = @"\%",
        ['$'] = @"\$",
        ['#'] = @"\#",
        ['_'] = @"\_",
        ['{'] = @"{\textbraceleft}",
        ['}'] = @"{\textbraceright}",
        ['~'] = @"{\textasciitilde}",
        ['^'] = @"{\textasciicircum}",
        ['\\'] = @"{\textbackslash}",
        ['<'] = @"{\textless}",
        ['>'] = @"{\textgreater}",
        ['|'] = @"{\textbar}",
        ['–'] = "--",
        ['—'] = "---",
    }.ToFrozenDictionary();

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;!?()[]/=+*@\"");

    private static readonly FrozenDictionary<char, string> Letters = Commands(LatexSymbols.Letters, @"{\", "}");
    private static readonly FrozenDictionary<char, string> Formulas = Commands(LatexSymbols.Formulas, @"$\", "$");

    private static readonly FrozenDictionary<char, string> Accents = LatexSymbols.Accents
        .GroupBy(accent => accent.Value)
        .ToFrozenDictionary(accent => accent.Key, accent => accent.Select(command => command.Key).MinBy(command => command.Length)!);

    public static string Write(string text)
    {
        var tex = new StringBuilder(text.Length + 16);
        var last = '\0';
        for (var rest = UnicodeText.Normalize(text, NormalizationForm.FormC).AsSpan(); rest.Length > 0; rest = rest[1..])
        {
            var plain = rest.IndexOfAnyExcept(Plain) is >= 0 and var special ? special : rest.Length;
            tex.Append(rest[..plain]);
            if (plain == rest.Length)
            {
                break;
            }

            rest = rest[plain..];
            last = plain > 0 ? '\0' : last;
            var sign = rest[0];
            // Side by side, these would be read as dashes and quotation marks.
            var begin = sign is '–' or '—' ? '-' : sign;
            _ = begin == last && begin is '-' or '`' or '\'' ? tex.Append("{}") : tex;
            last = begin;
            _ = Command(sign) is { } command ? tex.Append(command) : tex.Append(sign);
        }

        return tex.ToString();
    }

    private static string? Command(char sign) =>
        Escapes.TryGetValue(sign, out var escape) ? escape
        : char.IsAscii(sign) ? null
        : Letters.TryGetValue(sign, out var letter) ? letter
        : Formulas.TryGetValue(sign, out var formula) ? formula
        : Accented(sign);

    // What has a letter of ASCII and one accent; others stand as they are.
    private static string? Accented(char sign)
    {
        if (char.IsSurrogate(sign) || sign.ToString().Normalize(NormalizationForm.FormD) is not [var letter, var accent]
            || !char.IsAsciiLetter(letter) || !Accents.TryGetValue(accent, out var command))
        {
            return null;
        }

        var bare = letter is 'i' or 'j' && accent < '\u0323' ? $@"\{letter}" : letter.ToString();
        return char.IsLetter(command[0]) ? $@"{{\{command}{{{bare}}}}}" : $@"{{\{command}{bare}}}";
    }

    private static FrozenDictionary<char, string> Commands(
        IEnumerable<KeyValuePair<string, string>> signs, string before, string after) => signs
        .Where(sign => sign.Value.Length == 1 && !char.IsAscii(sign.Value[0]))
        .DistinctBy(sign => sign.Value)
        .ToFrozenDictionary(sign => sign.Value[0], sign => before + sign.Key + after);
}
