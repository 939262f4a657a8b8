namespace SearchPapers.Extraction.Layout;

/// <summary>Finds drop capitals, which are two lines high, and moves each to the line of the word it starts.</summary>
/// <remarks>A drop capital is drawn on the baseline of the second line and would merge the two lines.</remarks>
internal static class DropCapitals
{
    /// <summary>The minimum ratio of the sizes of a drop capital and its word, above that of small capitals.</summary>
    private const float MinScale = 1.7f;

    public static List<Glyph> AlignWithWords(List<Glyph> glyphs)
    {
        for (var i = 0; i + 1 < glyphs.Count; i++)
        {
            if (IsDropCapital(glyphs[i], glyphs[i + 1]))
            {
                glyphs[i] = glyphs[i] with { Baseline = glyphs[i + 1].Baseline, Size = glyphs[i + 1].Size };
            }
        }

        return glyphs;
    }

    private static bool IsDropCapital(in Glyph glyph, in Glyph next) =>
        glyph.Text.Length == 1 && char.IsUpper(glyph.Text[0])
        && next.Text.Length == 1 && char.IsLetter(next.Text[0])
        && glyph.Size > MinScale * next.Size
        && glyph.Baseline - next.Baseline > 0.6f * next.Size && glyph.Baseline - next.Baseline < glyph.Size
        && Math.Abs(next.Left - glyph.Right) < 0.5f * next.Size;
}
