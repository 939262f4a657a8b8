namespace SearchPapers.Extraction.Layout;

/// <summary>Separates the line numbers in the margins of review copies from the lines.</summary>
/// <remarks>
/// Line numbers count the rows of a page in a strip that holds nothing else. The numbers of a list, a table or an
/// algorithm share their strip with the words of other lines.
/// </remarks>
internal static class LineNumbers
{
    private const int MinLines = 8;
    private const int MaxDigits = 4;

    /// <summary>The minimum gap between a number and its line, in ems: wider than a word space.</summary>
    private const float MinGap = 0.45f;

    public static (List<GlyphRun> Text, List<GlyphRun> Numbers) Separate(List<GlyphRun> runs)
    {
        var candidates = runs.SelectMany(FindNumbers).ToList();
        var numbers = candidates.GroupBy(number => MathF.Round(number.Right))
            .Concat(candidates.GroupBy(number => MathF.Round(number.Left)))
            .Where(strip => strip.Count() >= MinLines && CountsUp([.. strip]) && IsAlone([.. strip], runs))
            .SelectMany(strip => strip)
            .Distinct()
            .ToLookup(number => number.Run);
        return numbers.Count == 0
            ? (runs, [])
            : ([.. runs.SelectMany(run => Remove(run, numbers[run]))],
                [.. numbers.SelectMany(group => group).Select(number => Copy(number.Run, number.Start, number.End))]);
    }

    private static IEnumerable<Number> FindNumbers(GlyphRun run)
    {
        var head = CountDigits(run, 0, +1);
        if (head is > 0 and <= MaxDigits)
        {
            yield return Number.Parse(run, 0, head);
        }

        var tail = CountDigits(run, run.Glyphs.Length - 1, -1);
        if (tail is > 0 and <= MaxDigits && tail < run.Glyphs.Length)
        {
            yield return Number.Parse(run, run.Glyphs.Length - tail, run.Glyphs.Length);
        }
    }

    /// <summary>Counts the digits from an end of a run to the first gap; 0 if other glyphs follow them.</summary>
    private static int CountDigits(GlyphRun run, int end, int step)
    {
        var glyphs = run.Glyphs;
        var count = 0;
        for (var i = end; i >= 0 && i < glyphs.Length; i += step, count++)
        {
            if (i != end && HasGapBefore(glyphs, Math.Max(i, i - step)))
            {
                return count;
            }

            if (!IsDigit(glyphs[i]))
            {
                return 0;
            }
        }

        return count;
    }

    private static bool IsDigit(in Glyph glyph) => glyph.Text.Length == 1 && char.IsAsciiDigit(glyph.Text[0]);

    private static bool HasGapBefore(ReadOnlySpan<Glyph> glyphs, int index) =>
        glyphs[index].Left - glyphs[index - 1].Right > MinGap * Math.Max(glyphs[index - 1].Size, glyphs[index].Size);

    // Papers number each line, or each second, fifth or tenth one. A few steps may differ: lines are missing.
    private static bool CountsUp(List<Number> strip)
    {
        strip.Sort((first, second) => first.Baseline.CompareTo(second.Baseline));
        var steps = strip.Zip(strip.Skip(1), (upper, lower) => lower.Value - upper.Value).ToList();
        var mostFrequent = steps.GroupBy(step => step).MaxBy(group => group.Count())!;
        return mostFrequent.Key is 1 or 2 or 5 or 10 && mostFrequent.Count() * 5 >= steps.Count * 4;
    }

    private static bool IsAlone(List<Number> strip, List<GlyphRun> runs)
    {
        var (left, right) = (strip.Min(number => number.Left), strip.Max(number => number.Right));
        var numbered = strip.Select(number => number.Run).ToHashSet();
        return runs.Count(run => !numbered.Contains(run) && run.Left < right && run.Right > left) * 5 < strip.Count;
    }

    private static IEnumerable<GlyphRun> Remove(GlyphRun run, IEnumerable<Number> numbers)
    {
        var (start, end) = (0, run.Glyphs.Length);
        foreach (var number in numbers)
        {
            (start, end) = number.Start == 0 ? (number.End, end) : (start, number.Start);
        }

        return start == 0 && end == run.Glyphs.Length ? [run] : start < end ? [Copy(run, start, end)] : [];
    }

    private static GlyphRun Copy(GlyphRun run, int start, int end)
    {
        var copy = new GlyphRun();
        foreach (ref readonly var glyph in run.Glyphs[start..end])
        {
            copy.Add(glyph);
        }

        return copy;
    }

    private sealed record Number(GlyphRun Run, int Start, int End, int Value)
    {
        public float Left => Run.Glyphs[Start].Left;

        public float Right => Run.Glyphs[End - 1].Right;

        public float Baseline => Run.Glyphs[Start].Baseline;

        public static Number Parse(GlyphRun run, int start, int end)
        {
            var value = 0;
            foreach (ref readonly var glyph in run.Glyphs[start..end])
            {
                value = (10 * value) + (glyph.Text[0] - '0');
            }

            return new Number(run, start, end, value);
        }
    }
}
