namespace SearchPapers.Extraction.Layout;

/// <summary>Cuts a page's glyphs, in the order in which they were drawn, into pieces of lines.</summary>
/// <remarks>
/// The drawing order knows what the eye has to guess: programs write a line of one column to its end before they begin
/// the next, so glyphs of neighbouring columns never follow each other without a jump.
/// </remarks>
internal static class GlyphRunBuilder
{
    /// <summary>
    /// The widest gap inside a piece, in ems: above what a stretched line has, below most column gutters.
    /// </summary>
    private const float WidestGap = 1.1f;

    public static List<GlyphRun> Build(ReadOnlySpan<Glyph> glyphs)
    {
        var chunks = new List<GlyphRun>();
        GlyphRun? current = null;
        foreach (ref readonly var glyph in glyphs)
        {
            if (glyph.IsSpace)
            {
                continue;
            }

            if (current is null || !Continues(current, glyph))
            {
                current = new GlyphRun();
                chunks.Add(current);
            }
            else if (Repeats(current.Last, glyph))
            {
                continue;
            }

            current.Add(glyph);
        }

        return chunks;
    }

    private static bool Continues(GlyphRun chunk, in Glyph glyph)
    {
        var em = Math.Max(chunk.Size, glyph.Size);
        var shift = Math.Abs(glyph.Baseline - chunk.Baseline);
        if (shift > 0.55f * em)
        {
            return false;
        }

        var gap = glyph.Left - chunk.Last.Right;
        var isScript = Math.Abs(glyph.Baseline - chunk.Last.Baseline) > 0.08f * em;
        return gap < WidestGap * em && gap > (isScript ? -2.5f : -0.7f) * em;
    }

    /// <summary>Some programs draw a character twice, a hair apart, to make it look bold.</summary>
    private static bool Repeats(in Glyph last, in Glyph glyph) =>
        Math.Abs(last.Left - glyph.Left) < 0.08f * glyph.Size
        && Math.Abs(last.Baseline - glyph.Baseline) < 0.08f * glyph.Size
        && last.Text == glyph.Text;
}
