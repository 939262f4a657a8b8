namespace SearchPapers.Extraction.Layout;

/// <summary>Moves roots and large operators, which TeX hangs from above, to the baseline of their formula.</summary>
/// <remarks>At the position where they are drawn they would form lines and split the line below them.</remarks>
internal static class HangingOperators
{
    private const string Operators = "√∑∏∐∫∮⋃⋂⋁⋀⨁⨂⊕⊗";

    /// <summary>The minimum distance, in ems, from an operator down to the baseline of its formula.</summary>
    private const float MinDrop = 0.35f;
    private const float MaxDrop = 1.6f;

    /// <summary>The widest gap between an operator and its neighbors, in ems.</summary>
    private const float MaxGap = 0.6f;

    /// <summary>The most small glyphs (limits, fractions) between an operator and its formula.</summary>
    private const int MaxScripts = 12;

    public static List<Glyph> AlignWithFormulas(List<Glyph> glyphs)
    {
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (IsOperator(glyphs[i]) && (FindBaseline(glyphs, i, +1) ?? FindBaseline(glyphs, i, -1)) is { } baseline)
            {
                glyphs[i] = glyphs[i] with { Baseline = baseline };
            }
        }

        return glyphs;
    }

    private static bool IsOperator(in Glyph glyph) =>
        glyph.Text.Length > 0 && Operators.Contains(glyph.Text[0], StringComparison.Ordinal);

    /// <summary>Returns the baseline of the nearest full-size glyph in the direction of the step, or null.</summary>
    private static float? FindBaseline(List<Glyph> glyphs, int index, int step)
    {
        var (hanging, last) = (glyphs[index], glyphs[index]);
        foreach (var glyph in Neighbors(glyphs, index, step))
        {
            var gap = step > 0 ? glyph.Left - last.Right : last.Left - glyph.Right;
            if (gap > MaxGap * hanging.Size || gap < -3 * hanging.Size)
            {
                return null;
            }

            if (glyph.Size > 0.92f * hanging.Size && !IsOperator(glyph))
            {
                var drop = (glyph.Baseline - hanging.Baseline) / hanging.Size;
                return drop is > MinDrop and < MaxDrop ? glyph.Baseline : null;
            }

            last = glyph;
        }

        return null;
    }

    private static IEnumerable<Glyph> Neighbors(List<Glyph> glyphs, int index, int step) =>
        (step > 0 ? Enumerable.Range(index + 1, glyphs.Count - index - 1) : Enumerable.Range(0, index).Reverse())
            .Select(i => glyphs[i])
            .Where(glyph => !glyph.IsSpace)
            .Take(MaxScripts);
}
