namespace SearchPapers.Extraction.Layout;

/// <summary>Infers from the gaps of a line, in ems, how wide a word space is.</summary>
/// <remarks>
/// Most gaps inside words are near 0 and most word spaces near 0.25 em, but a justified line has wider spaces, a tight
/// line narrower ones, and letterspaced small capitals have gaps inside words that are wider than the spaces of other
/// lines. The threshold therefore lies in the widest step between two consecutive sorted gaps of the line itself.
/// </remarks>
internal static class WordGaps
{
    /// <summary>The gap that separates a word from a formula after it, however tight the line is.</summary>
    public const float FormulaThreshold = 0.07f;

    private const float DefaultThreshold = 0.12f;
    private const int MinGlyphs = 7;

    /// <summary>Returns the gap in front of each glyph of a line, in ems.</summary>
    public static float[] Measure(ReadOnlySpan<Glyph> line)
    {
        var gaps = new float[line.Length];
        var right = line[0].Right;
        for (var i = 1; i < gaps.Length; i++)
        {
            gaps[i] = (line[i].Left - right) / Math.Max(1, Math.Max(line[i - 1].Size, line[i].Size));
            // A subscript is drawn below its superscript: the gap after both begins where the longer one ends.
            right = Math.Max(right, line[i].Right);
        }

        return gaps;
    }

    public static float FindThreshold(ReadOnlySpan<float> gaps)
    {
        if (gaps.Length < MinGlyphs)
        {
            return DefaultThreshold;
        }

        var sorted = gaps[1..].ToArray();
        Array.Sort(sorted);
        var insideWords = Math.Max(0, sorted[sorted.Length / 5]);
        return insideWords + FindWidestStep(sorted, insideWords);
    }

    private static float FindWidestStep(float[] gaps, float insideWords)
    {
        var (threshold, widest) = (DefaultThreshold, 0.06f);
        for (var i = 1; i < gaps.Length; i++)
        {
            var step = gaps[i] - gaps[i - 1];
            var middle = ((gaps[i] + gaps[i - 1]) / 2) - insideWords;
            if (step > widest && middle is > 0.06f and < 0.2f)
            {
                (threshold, widest) = (middle, step);
            }
        }

        return threshold;
    }
}
