using System.Text;

namespace SearchPapers.Extraction.Layout;

/// <summary>Makes words of the glyphs of one line.</summary>
internal static class LineBuilder
{
    private const FontStyle Scripts = FontStyle.Raised | FontStyle.Lowered;

    public static PageLine Build(ReadOnlySpan<Glyph> glyphs, int region, bool isAside)
    {
        var main = MainGlyph(glyphs);
        var gaps = WordGaps.Of(glyphs);
        var threshold = WordGaps.Threshold(gaps);
        var runs = new List<StyledRun>();
        var text = new StringBuilder();
        for (int start = 0, end; start < glyphs.Length; start = end)
        {
            var style = StyleOf(glyphs[start], main);
            var spaced = start > 0 && gaps[start]
                > (MeetsMath(glyphs, start) ? Math.Min(threshold, WordGaps.BesideMath) : threshold);
            text.Clear().Append(glyphs[start].Text);
            for (end = start + 1; end < glyphs.Length && StyleOf(glyphs[end], main) == style
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
            var isApart = spaced || (start > 0 && (IsMarkAfterWord(run, runs[^1]) || EndsScript(runs[^1], run)));
            Add(runs, run with { SpaceBefore = isApart });
        }

        return new PageLine
        {
            Runs = runs,
            Baseline = main.Baseline,
            Size = main.Size,
            Region = region,
            IsAside = isAside,
        };
    }

    /// <summary>TeX draws an exponent before the index below it. What stands further left is read first.</summary>
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

    /// <summary>
    /// Tells whether a word of text ends where mathematics begins: letters of one word are of one kind.
    /// </summary>
    private static bool MeetsMath(ReadOnlySpan<Glyph> glyphs, int at) =>
        at > 1
        && glyphs[at].Style.HasFlag(FontStyle.Math)
        && glyphs[at - 1].Style == glyphs[at - 2].Style
        && !glyphs[at - 1].Style.HasFlag(FontStyle.Math)
        && char.IsLetter(glyphs[at - 1].Text[^1])
        && char.IsLetter(glyphs[at - 2].Text[^1]);

    /// <summary>
    /// A footnote's or an affiliation's mark behind a word is no part of the word, as the 2 of a formula is.
    /// </summary>
    private static bool IsMarkAfterWord(StyledRun run, StyledRun before) =>
        run.Style.HasFlag(FontStyle.Raised)
        && !run.Text.Any(char.IsLetter)
        && (before.Text[^1] is '.' or ',' or ';' or ':' or '”'
            || (!before.Style.HasFlag(FontStyle.Math) && before.Text.Count(char.IsLetter) >= 3));

    /// <summary>The factors of a product stand close: without a space an index would glue to the next factor.</summary>
    private static bool EndsScript(StyledRun before, StyledRun run) =>
        (before.Style & Scripts) != 0 && (run.Style & Scripts) == 0 && char.IsLetter(run.Text[0]);

    private static FontStyle StyleOf(in Glyph glyph, in Glyph main)
    {
        var shift = (main.Baseline - glyph.Baseline) / main.Size;
        var isSmall = glyph.Size < 0.92f * main.Size;
        return glyph.Style
            | (shift > 0.15f && isSmall ? FontStyle.Raised : FontStyle.None)
            | (shift < -0.1f && isSmall ? FontStyle.Lowered : FontStyle.None);
    }

    /// <summary>Returns a glyph of the size and on the baseline that most of the line has.</summary>
    /// <remarks>Letters count more: authors' numbers may outnumber the letters that they hang on.</remarks>
    private static Glyph MainGlyph(ReadOnlySpan<Glyph> glyphs)
    {
        var (main, most) = (glyphs[0], 0);
        for (int start = 0, count; start < glyphs.Length && most < 2 * (glyphs.Length - start); start += Math.Max(1, count))
        {
            (count, var weight) = (0, 0);
            foreach (ref readonly var glyph in glyphs)
            {
                var isAlike = Math.Abs(glyph.Size - glyphs[start].Size) < 0.1f
                    && Math.Abs(glyph.Baseline - glyphs[start].Baseline) < 1;
                count += isAlike ? 1 : 0;
                weight += isAlike ? (char.IsLetter(glyph.Text[0]) ? 2 : 1) : 0;
            }

            (main, most) = weight > most ? (glyphs[start], weight) : (main, most);
        }

        return main with { Size = Math.Max(main.Size, 1) };
    }
}
