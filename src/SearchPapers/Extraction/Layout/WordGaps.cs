namespace SearchPapers.Extraction.Layout;

/// <summary>Finds how wide a gap between two characters of a line must be to part two words.</summary>
/// <remarks>
/// Gaps are counted in ems. In most lines the gaps inside words are about nothing and those between words about a
/// quarter, but a stretched line has wider ones, a tight line narrower ones, and spaced small capitals have gaps inside
/// words that are wider than other lines' spaces. So each line's own gaps decide: the widest step between two of them.
/// </remarks>
internal static class WordGaps
{
    /// <summary>The gap that parts a word of text from mathematics behind it, however tight the line is.</summary>
    public const float BesideMath = 0.07f;

    private const float Usual = 0.12f;
    private const int FewestGaps = 6;

    /// <summary>Returns the gaps in front of a line's glyphs, in ems.</summary>
    public static float[] Of(ReadOnlySpan<Glyph> line)
    {
        var gaps = new float[line.Length];
        var reach = line[0].Right;
        for (var at = 1; at < gaps.Length; at++)
        {
            gaps[at] = (line[at].Left - reach) / Math.Max(1, Math.Max(line[at - 1].Size, line[at].Size));
            // Indices stand above each other: the gap behind them begins where the longer one ends.
            reach = Math.Max(reach, line[at].Right);
        }

        return gaps;
    }

    public static float Threshold(ReadOnlySpan<float> gaps)
    {
        if (gaps.Length <= FewestGaps)
        {
            return Usual;
        }

        var sorted = gaps[1..].ToArray();
        Array.Sort(sorted);
        var insideWords = Math.Max(0, sorted[sorted.Length / 5]);
        return insideWords + WidestStep(sorted, insideWords);
    }

    private static float WidestStep(float[] gaps, float insideWords)
    {
        var (threshold, widest) = (Usual, 0.06f);
        for (var at = 1; at < gaps.Length; at++)
        {
            var step = gaps[at] - gaps[at - 1];
            var middle = ((gaps[at] + gaps[at - 1]) / 2) - insideWords;
            if (step > widest && middle is > 0.06f and < 0.2f)
            {
                (threshold, widest) = (middle, step);
            }
        }

        return threshold;
    }
}
