namespace SearchPapers.Extraction.Layout;

/// <summary>Sets the capital that is as high as two lines, at the beginning of a text, like the word it begins.</summary>
/// <remarks>It stands on the baseline of the second line, and would draw the two lines together.</remarks>
internal static class DropCapitals
{
    /// <summary>So many times as large as its word a capital must be: small capitals' are less.</summary>
    private const float LeastScale = 1.7f;

    public static List<Glyph> Settle(List<Glyph> glyphs)
    {
        for (var at = 0; at + 1 < glyphs.Count; at++)
        {
            if (IsDropped(glyphs[at], glyphs[at + 1]))
            {
                glyphs[at] = glyphs[at] with { Baseline = glyphs[at + 1].Baseline, Size = glyphs[at + 1].Size };
            }
        }

        return glyphs;
    }

    private static bool IsDropped(in Glyph capital, in Glyph next) =>
        capital.Text.Length == 1 && char.IsUpper(capital.Text[0])
        && next.Text.Length == 1 && char.IsLetter(next.Text[0])
        && capital.Size > LeastScale * next.Size
        && capital.Baseline - next.Baseline > 0.6f * next.Size && capital.Baseline - next.Baseline < capital.Size
        && Math.Abs(next.Left - capital.Right) < 0.5f * next.Size;
}
