using System.Text;

namespace SearchPapers.Extraction.Layout;

/// <summary>Makes words of the glyphs of one line.</summary>
internal static class LineBuilder
{
    public static PageLine Build(IReadOnlyList<Glyph> glyphs, int region)
    {
        var size = MainSize(glyphs);
        var baseline = MainBaseline(glyphs, size);
        var threshold = WordGaps.Threshold(glyphs);
        var runs = new List<TextRun>();
        for (var start = 0; start < glyphs.Count;)
        {
            var style = StyleOf(glyphs[start], baseline, size);
            var spaced = start > 0 && WordGaps.Between(glyphs[start - 1], glyphs[start]) > threshold;
            var end = start + 1;
            while (end < glyphs.Count
                && StyleOf(glyphs[end], baseline, size) == style
                && WordGaps.Between(glyphs[end - 1], glyphs[end]) <= threshold)
            {
                end++;
            }

            var run = ToRun(glyphs, start, end, style);
            runs.Add(run with { SpaceBefore = spaced || (start > 0 && IsMarkAfterWord(run, runs[^1])) });
            start = end;
        }

        return new PageLine
        {
            Runs = runs,
            Baseline = baseline,
            Size = size,
            Region = region,
            IsTurned = glyphs[0].QuarterTurns != 0,
        };
    }

    private static TextRun ToRun(IReadOnlyList<Glyph> glyphs, int start, int end, TextStyle style)
    {
        var text = new StringBuilder();
        for (var at = start; at < end; at++)
        {
            text.Append(glyphs[at].Text);
        }

        return new TextRun
        {
            Text = text.ToString(),
            Left = glyphs[start].Left,
            Right = glyphs[end - 1].Right,
            Size = glyphs[start].Size,
            Style = style,
        };
    }

    /// <summary>A footnote's or an affiliation's mark behind a word is no part of the word, as the 2 of a formula is.</summary>
    private static bool IsMarkAfterWord(TextRun run, TextRun before) =>
        run.Style.HasFlag(TextStyle.Raised)
        && !before.Style.HasFlag(TextStyle.Math)
        && !run.Text.Any(char.IsLetter)
        && before.Text.Count(char.IsLetter) >= 3;

    private static TextStyle StyleOf(Glyph glyph, float baseline, float size)
    {
        var shift = (baseline - glyph.Baseline) / size;
        var isSmall = glyph.Size < 0.92f * size;
        return glyph.Style
            | (shift > 0.15f && isSmall ? TextStyle.Raised : TextStyle.None)
            | (shift < -0.1f && isSmall ? TextStyle.Lowered : TextStyle.None);
    }

    private static float MainSize(IReadOnlyList<Glyph> glyphs) =>
        glyphs.GroupBy(glyph => MathF.Round(glyph.Size, 1)).MaxBy(group => group.Count())!.Key is var size and > 0 ? size : 1;

    private static float MainBaseline(IReadOnlyList<Glyph> glyphs, float size) =>
        glyphs.Where(glyph => Math.Abs(glyph.Size - size) < 0.1f)
            .GroupBy(glyph => MathF.Round(glyph.Baseline))
            .MaxBy(group => group.Count())?.First().Baseline ?? glyphs[0].Baseline;
}
