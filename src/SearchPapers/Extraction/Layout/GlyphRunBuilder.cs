namespace SearchPapers.Extraction.Layout;

/// <remarks>
/// Glyphs are split in drawing order, not by position: programs write a line of one column to its end before they start
/// the next, so two glyphs of neighboring columns never follow each other without a jump.
/// </remarks>
internal static class GlyphRunBuilder
{
    /// <summary>
    /// The widest gap inside a run, in ems: wider than the spaces of a justified line, narrower than most gutters.
    /// </summary>
    private const float MaxGap = 1.1f;

    public static List<GlyphRun> Build(ReadOnlySpan<Glyph> glyphs)
    {
        var runs = new List<GlyphRun>();
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
                runs.Add(current);
            }
            else if (IsOverprint(current.Last, glyph))
            {
                continue;
            }

            current.Add(glyph);
        }

        return runs;
    }

    private static bool Continues(GlyphRun run, in Glyph glyph)
    {
        var em = Math.Max(run.Size, glyph.Size);
        var shift = Math.Abs(glyph.Baseline - run.Baseline);
        if (shift > 0.55f * em)
        {
            return false;
        }

        var gap = glyph.Left - run.Last.Right;
        var isScript = Math.Abs(glyph.Baseline - run.Last.Baseline) > 0.08f * em;
        return gap < MaxGap * em && gap > (isScript ? -2.5f : -0.7f) * em;
    }

    // Some programs fake bold type: they draw a character twice with a tiny offset.
    private static bool IsOverprint(in Glyph last, in Glyph glyph) =>
        Math.Abs(last.Left - glyph.Left) < 0.08f * glyph.Size
        && Math.Abs(last.Baseline - glyph.Baseline) < 0.08f * glyph.Size
        && last.Text == glyph.Text;
}
