using System.Text;

namespace SearchPapers.Extraction.Layout;

internal static class LineBuilder
{
    private const FontStyle Scripts = FontStyle.Raised | FontStyle.Lowered;

    public static PageLine Build(ReadOnlySpan<Glyph> glyphs, int region, bool isOutOfFlow)
    {
        var main = FindMainGlyph(glyphs);
        var gaps = WordGaps.Measure(glyphs);
        var threshold = WordGaps.FindThreshold(gaps);
        var runs = new List<StyledRun>();
        var text = new StringBuilder();
        for (int start = 0, end; start < glyphs.Length; start = end)
        {
            var style = GetStyle(glyphs[start], main);
            var hasGap = start > 0 && gaps[start]
                > (IsFormulaAfterWord(glyphs, start) ? Math.Min(threshold, WordGaps.FormulaThreshold) : threshold);
            text.Clear().Append(glyphs[start].Text);
            for (end = start + 1; end < glyphs.Length && GetStyle(glyphs[end], main) == style
                && gaps[end] <= threshold; end++)
            {
                text.Append(glyphs[end].Text);
            }

            var run = new StyledRun
            {
                Text = text.ToString(),
                Left = glyphs[start].Left,
                Right = glyphs[end - 1].Right,
                Size = glyphs[start].Size,
                Style = style,
            };
            var hasSpace = hasGap
                || (start > 0 && (IsMarkAfterWord(run, runs[^1]) || IsLetterAfterScript(runs[^1], run)));
            Add(runs, run with { SpaceBefore = hasSpace });
        }

        return new PageLine
        {
            Runs = runs,
            Baseline = main.Baseline,
            Size = main.Size,
            Region = region,
            IsOutOfFlow = isOutOfFlow,
        };
    }

    // TeX draws a superscript before the subscript below it. The run further left is read first.
    private static void Add(List<StyledRun> runs, StyledRun run)
    {
        if (runs.Count > 0 && !run.SpaceBefore && run.Style.HasFlag(FontStyle.Lowered)
            && runs[^1].Style.HasFlag(FontStyle.Raised) && run.Left < runs[^1].Left - 0.1f)
        {
            runs.Insert(runs.Count - 1, run with { SpaceBefore = runs[^1].SpaceBefore });
            runs[^1] = runs[^1] with { SpaceBefore = false };
        }
        else
        {
            runs.Add(run);
        }
    }

    private static bool IsFormulaAfterWord(ReadOnlySpan<Glyph> glyphs, int index) =>
        index > 1
        && glyphs[index].Style.HasFlag(FontStyle.Math)
        && glyphs[index - 1].Style == glyphs[index - 2].Style
        && !glyphs[index - 1].Style.HasFlag(FontStyle.Math)
        && char.IsLetter(glyphs[index - 1].Text[^1])
        && char.IsLetter(glyphs[index - 2].Text[^1]);

    // The mark of a footnote or an affiliation is not part of the word before it. An exponent is part of its formula.
    private static bool IsMarkAfterWord(StyledRun run, StyledRun previous) =>
        run.Style.HasFlag(FontStyle.Raised)
        && !run.Text.Any(char.IsLetter)
        && (previous.Text[^1] is '.' or ',' or ';' or ':' or '”'
            || (!previous.Style.HasFlag(FontStyle.Math) && previous.Text.Count(char.IsLetter) >= 3));

    // The factors of a product have no gap. A space keeps a subscript from merging with the next factor.
    private static bool IsLetterAfterScript(StyledRun previous, StyledRun run) =>
        (previous.Style & Scripts) != 0 && (run.Style & Scripts) == 0 && char.IsLetter(run.Text[0]);

    private static FontStyle GetStyle(in Glyph glyph, in Glyph main)
    {
        var shift = (main.Baseline - glyph.Baseline) / main.Size;
        var isSmall = glyph.Size < 0.92f * main.Size;
        return glyph.Style
            | (shift > 0.15f && isSmall ? FontStyle.Raised : FontStyle.None)
            | (shift < -0.1f && isSmall ? FontStyle.Lowered : FontStyle.None);
    }

    /// <summary>Returns a glyph with the most frequent size and baseline of the line.</summary>
    /// <remarks>Letters count twice: affiliation marks may outnumber the letters of the authors' names.</remarks>
    private static Glyph FindMainGlyph(ReadOnlySpan<Glyph> glyphs)
    {
        var (main, highest) = (glyphs[0], 0);
        for (int start = 0, count;
            start < glyphs.Length && highest < 2 * (glyphs.Length - start);
            start += Math.Max(1, count))
        {
            (count, var weight) = (0, 0);
            foreach (ref readonly var glyph in glyphs)
            {
                var isSame = Math.Abs(glyph.Size - glyphs[start].Size) < 0.1f
                    && Math.Abs(glyph.Baseline - glyphs[start].Baseline) < 1;
                count += isSame ? 1 : 0;
                weight += isSame ? (char.IsLetter(glyph.Text[0]) ? 2 : 1) : 0;
            }

            (main, highest) = weight > highest ? (glyphs[start], weight) : (main, highest);
        }

        return main with { Size = Math.Max(main.Size, 1) };
    }
}
