using System.Globalization;
using System.Text;

namespace SearchPapers.Extraction.Layout;

/// <remarks>TeX draws accents as separate glyphs above or below their letters.</remarks>
internal static class AccentComposer
{
    private const string SpacingAccents = "`´¨ˆ^˜~¯˘˙¸˚ˇ˝";

    /// <summary>The combining forms of <see cref="SpacingAccents"/>, in the same order.</summary>
    private const string CombiningAccents =
        "\u0300\u0301\u0308\u0302\u0302\u0303\u0303\u0304\u0306\u0307\u0327\u030A\u030C\u030B";

    public static List<Glyph> Compose(IEnumerable<Glyph> glyphs)
    {
        var composed = new List<Glyph>();
        foreach (var glyph in glyphs)
        {
            if (composed.Count == 0 || ComposePair(composed[^1], glyph) is not { } pair)
            {
                composed.Add(glyph);
            }
            else
            {
                composed[^1] = pair;
            }
        }

        return composed;
    }

    private static Glyph? ComposePair(in Glyph first, in Glyph second)
    {
        if (!Overlap(first, second))
        {
            return null;
        }

        return FindAccent(first) is { } before && IsLetter(second)
                ? second with { Text = AddAccent(second.Text, before) }
            : FindAccent(second) is { } after && IsLetter(first) ? first with { Text = AddAccent(first.Text, after) }
            : null;
    }

    private static bool Overlap(in Glyph first, in Glyph second) =>
        Math.Min(first.Right, second.Right) > Math.Max(first.Left, second.Left)
        && Math.Abs(first.Baseline - second.Baseline) < 0.5f * Math.Max(first.Size, second.Size)
        && Math.Min(first.Right, second.Right) - Math.Max(first.Left, second.Left)
            > 0.5f * Math.Min(first.Right - first.Left, second.Right - second.Left);

    private static bool IsLetter(in Glyph glyph) => glyph.Text.Length == 1 && char.IsLetter(glyph.Text[0]);

    /// <summary>Returns the combining accent that a glyph stands for, or null.</summary>
    private static char? FindAccent(in Glyph glyph)
    {
        if (glyph.Text.Length != 1)
        {
            return null;
        }

        var character = glyph.Text[0];
        var index = SpacingAccents.IndexOf(character, StringComparison.Ordinal);
        return index >= 0 ? CombiningAccents[index]
            : CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark ? character
            : null;
    }

    private static string AddAccent(string letter, char accent)
    {
        var dotted = letter switch { "ı" => "i", "ȷ" => "j", _ => letter };
        return (dotted + accent).Normalize(NormalizationForm.FormC);
    }
}
