using System.Globalization;
using System.Text;

namespace SearchPapers.Cli.Output.Terminal;

internal static class DisplayWidth
{
    // Blocks that are wide throughout (Unicode Standard Annex 11).
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F),
        (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    public static int Measure(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.Length;
        }

        var columns = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            columns += Measure(rune);
        }

        return columns;
    }

    /// <summary>Shortens text with "…" or pads it with spaces to a width.</summary>
    public static string Fit(string text, int width)
    {
        if (Measure(text) <= width)
        {
            return text + new string(' ', width - Measure(text));
        }

        var (fitting, columns) = (new StringBuilder(), 0);
        foreach (var rune in text.EnumerateRunes())
        {
            columns += Measure(rune);
            if (columns >= width)
            {
                break;
            }

            fitting.Append(rune);
        }

        return Fit(fitting.ToString().TrimEnd() + "…", width);
    }

    private static int Measure(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => Array.Exists(Wide, block => rune.Value >= block.First && rune.Value <= block.Last) ? 2 : 1,
    };
}
