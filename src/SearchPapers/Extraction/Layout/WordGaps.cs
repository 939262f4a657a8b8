namespace SearchPapers.Extraction.Layout;

/// <summary>Finds how wide a gap between two characters of a line must be to part two words.</summary>
/// <remarks>
/// Gaps are counted in ems. In most lines the gaps inside words are about nothing and those between words about a
/// quarter, but a stretched line has wider ones, a tight line narrower ones, and spaced small capitals have gaps inside
/// words that are wider than other lines' spaces. So each line's own gaps decide: the widest step between two of them.
/// </remarks>
internal static class WordGaps
{
    private const float Usual = 0.12f;

    public static float Threshold(IReadOnlyList<Glyph> line)
    {
        if (line.Count < 2)
        {
            return Usual;
        }

        var gaps = Enumerable.Range(1, line.Count - 1).Select(at => Between(line[at - 1], line[at])).Order().ToArray();
        var insideWords = gaps.Length < 6 ? 0 : Math.Max(0, gaps[gaps.Length / 5]);
        return insideWords + (gaps.Length < 6 ? Usual : WidestStep(gaps, insideWords));
    }

    public static float Between(Glyph first, Glyph second) =>
        (second.Left - first.Right) / Math.Max(1, Math.Max(first.Size, second.Size));

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
