namespace SearchPapers.Extraction.Layout;

/// <summary>Sets roots and large operators, which TeX hangs from above, on the baseline of their formula.</summary>
/// <remarks>Left where they were drawn they would be lines of their own, and tear the line below them apart.</remarks>
internal static class HangingOperators
{
    private const string Signs = "√∑∏∐∫∮⋃⋂⋁⋀⨁⨂⊕⊗";

    /// <summary>How far below the sign its formula's baseline is, in ems.</summary>
    private const float LeastDrop = 0.35f;
    private const float WidestDrop = 1.6f;

    /// <summary>The widest gap between a sign and what stands next to it, in ems.</summary>
    private const float WidestGap = 0.6f;

    /// <summary>So many small characters, limits and fractions, may stand between a sign and its formula.</summary>
    private const int MostScripts = 12;

    public static List<Glyph> Settle(List<Glyph> glyphs)
    {
        for (var at = 0; at < glyphs.Count; at++)
        {
            if (IsSign(glyphs[at]) && (Baseline(glyphs, at, +1) ?? Baseline(glyphs, at, -1)) is { } baseline)
            {
                glyphs[at] = glyphs[at] with { Baseline = baseline };
            }
        }

        return glyphs;
    }

    private static bool IsSign(in Glyph glyph) =>
        glyph.Text.Length > 0 && Signs.Contains(glyph.Text[0], StringComparison.Ordinal);

    /// <summary>Returns the baseline of the nearest character of full size before or behind a sign.</summary>
    private static float? Baseline(List<Glyph> glyphs, int at, int step)
    {
        var (sign, last) = (glyphs[at], glyphs[at]);
        foreach (var glyph in Neighbours(glyphs, at, step))
        {
            var gap = step > 0 ? glyph.Left - last.Right : last.Left - glyph.Right;
            if (gap > WidestGap * sign.Size || gap < -3 * sign.Size)
            {
                return null;
            }

            if (glyph.Size > 0.92f * sign.Size && !IsSign(glyph))
            {
                var drop = (glyph.Baseline - sign.Baseline) / sign.Size;
                return drop is > LeastDrop and < WidestDrop ? glyph.Baseline : null;
            }

            last = glyph;
        }

        return null;
    }

    private static IEnumerable<Glyph> Neighbours(List<Glyph> glyphs, int at, int step) =>
        (step > 0 ? Enumerable.Range(at + 1, glyphs.Count - at - 1) : Enumerable.Range(0, at).Reverse())
            .Select(index => glyphs[index])
            .Where(glyph => !glyph.IsSpace)
            .Take(MostScripts);
}
