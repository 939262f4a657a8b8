using System.Globalization;
using System.Text;

namespace SearchPapers.Extraction.Layout;

/// <summary>Composes letters with the accents that TeX draws over them as characters of their own.</summary>
internal static class AccentComposer
{
    private const string Spacing = "`´¨ˆ^˜~¯˘˙¸˚ˇ˝";
    private const string Combining = "\u0300\u0301\u0308\u0302\u0302\u0303\u0303\u0304\u0306\u0307\u0327\u030A\u030C\u030B";

    public static List<Glyph> Compose(IEnumerable<Glyph> glyphs)
    {
        var composed = new List<Glyph>();
        foreach (var glyph in glyphs)
        {
            if (composed.Count == 0 || TryJoin(composed[^1], glyph) is not { } joined)
            {
                composed.Add(glyph);
            }
            else
            {
                composed[^1] = joined;
            }
        }

        return composed;
    }

    private static Glyph? TryJoin(in Glyph first, in Glyph second)
    {
        if (!Overlap(first, second))
        {
            return null;
        }

        return Mark(first) is { } before && IsLetter(second) ? second with { Text = Join(second.Text, before) }
            : Mark(second) is { } after && IsLetter(first) ? first with { Text = Join(first.Text, after) }
            : null;
    }

    /// <summary>An accent of a word stands over (or under) its letter; one of running text stands beside it.</summary>
    private static bool Overlap(in Glyph first, in Glyph second) =>
        Math.Min(first.Right, second.Right) > Math.Max(first.Left, second.Left)
        && Math.Abs(first.Baseline - second.Baseline) < 0.5f * Math.Max(first.Size, second.Size)
        && Math.Min(first.Right, second.Right) - Math.Max(first.Left, second.Left)
            > 0.5f * Math.Min(first.Right - first.Left, second.Right - second.Left);

    private static bool IsLetter(in Glyph glyph) => glyph.Text.Length == 1 && char.IsLetter(glyph.Text[0]);

    private static char? Mark(in Glyph glyph)
    {
        if (glyph.Text.Length != 1)
        {
            return null;
        }

        var mark = glyph.Text[0];
        var at = Spacing.IndexOf(mark, StringComparison.Ordinal);
        return at >= 0 ? Combining[at]
            : CharUnicodeInfo.GetUnicodeCategory(mark) == UnicodeCategory.NonSpacingMark ? mark
            : null;
    }

    private static string Join(string letter, char mark)
    {
        var stem = letter switch { "ı" => "i", "ȷ" => "j", _ => letter };
        return (stem + mark).Normalize(NormalizationForm.FormC);
    }
}
