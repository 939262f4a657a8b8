using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using SearchPapers.Text;

namespace SearchPapers.Sources.Latex;

/// <summary>Writes text as TeX that <see cref="LatexReader"/> reads back unchanged.</summary>
/// <remarks>Writes letters by their commands, in braces, so that every BibTeX sorts and abbreviates them
/// correctly.</remarks>
internal static class LatexWriter
{
    // In braces, because BibTeX counts braces even after a backslash.
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

    private static readonly FrozenDictionary<char, string> Letters = InvertCommands(LatexSymbols.Letters, @"{\", "}");
    private static readonly FrozenDictionary<char, string> MathSymbols =
        InvertCommands(LatexSymbols.MathSymbols, @"$\", "$");

    private static readonly FrozenDictionary<char, string> Accents = LatexSymbols.Accents
        .GroupBy(accent => accent.Value)
        .ToFrozenDictionary(
            accent => accent.Key, accent => accent.Select(command => command.Key).MinBy(command => command.Length)!);

    public static string Write(string text)
    {
        var tex = new StringBuilder(text.Length + 16);
        var last = '\0';
        for (var rest = UnicodeText.Normalize(
            text, NormalizationForm.FormC).AsSpan(); rest.Length > 0; rest = rest[1..])
        {
            var plainLength = rest.IndexOfAnyExcept(Plain) is >= 0 and var special ? special : rest.Length;
            tex.Append(rest[..plainLength]);
            if (plainLength == rest.Length)
            {
                break;
            }

            rest = rest[plainLength..];
            last = plainLength > 0 ? '\0' : last;
            var character = rest[0];
            // Adjacent, they would be read as dashes or quotation marks.
            var ligatureStart = character is '–' or '—' ? '-' : character;
            _ = ligatureStart == last && ligatureStart is '-' or '`' or '\'' ? tex.Append("{}") : tex;
            last = ligatureStart;
            _ = FindCommand(character) is { } command ? tex.Append(command) : tex.Append(character);
        }

        return tex.ToString();
    }

    private static string? FindCommand(char character) =>
        Escapes.TryGetValue(character, out var escape) ? escape
        : char.IsAscii(character) ? null
        : Letters.TryGetValue(character, out var letter) ? letter
        : MathSymbols.TryGetValue(character, out var formula) ? formula
        : FindAccentCommand(character);

    // Only an ASCII letter with one accent; other characters are written as they are.
    private static string? FindAccentCommand(char character)
    {
        if (char.IsSurrogate(character)
            || character.ToString().Normalize(NormalizationForm.FormD) is not [var letter, var accent]
            || !char.IsAsciiLetter(letter) || !Accents.TryGetValue(accent, out var command))
        {
            return null;
        }

        var baseLetter = letter is 'i' or 'j' && accent < '\u0323' ? $@"\{letter}" : letter.ToString();
        return char.IsLetter(command[0]) ? $@"{{\{command}{{{baseLetter}}}}}" : $@"{{\{command}{baseLetter}}}";
    }

    private static FrozenDictionary<char, string> InvertCommands(
        IEnumerable<KeyValuePair<string, string>> symbols, string before, string after) => symbols
        .Where(symbol => symbol.Value.Length == 1 && !char.IsAscii(symbol.Value[0]))
        .DistinctBy(symbol => symbol.Value)
        .ToFrozenDictionary(symbol => symbol.Value[0], symbol => before + symbol.Key + after);
}
