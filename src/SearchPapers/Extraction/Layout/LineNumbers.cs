namespace SearchPapers.Extraction.Layout;

/// <summary>Takes the numbers of lines, which papers under review bear in their margins, off the lines.</summary>
/// <remarks>
/// Numbers that count the rows of a page down, in a strip that holds nothing else: the numbers of a list, a table or an
/// algorithm share their strip with the words of other lines.
/// </remarks>
internal static class LineNumbers
{
    private const int FewestLines = 8;
    private const int MostDigits = 4;

    /// <summary>The least gap between a number and its line, in ems: more than words have.</summary>
    private const float LeastGap = 0.45f;

    public static (List<GlyphRun> Text, List<GlyphRun> Numbers) Part(List<GlyphRun> chunks)
    {
        var candidates = chunks.SelectMany(Numbers).ToList();
        var numbers = candidates.GroupBy(number => MathF.Round(number.Right))
            .Concat(candidates.GroupBy(number => MathF.Round(number.Left)))
            .Where(strip => strip.Count() >= FewestLines && Counts([.. strip]) && IsAlone([.. strip], chunks))
            .SelectMany(strip => strip)
            .Distinct()
            .ToLookup(number => number.Chunk);
        return numbers.Count == 0
            ? (chunks, [])
            : ([.. chunks.SelectMany(chunk => Without(chunk, numbers[chunk]))],
                [.. numbers.SelectMany(found => found).Select(number => Copy(number.Chunk, number.From, number.To))]);
    }

    /// <summary>A number is all of a piece, or stands apart at the beginning or the end of it.</summary>
    private static IEnumerable<Number> Numbers(GlyphRun chunk)
    {
        var head = Digits(chunk, 0, +1);
        if (head is > 0 and <= MostDigits)
        {
            yield return Number.Of(chunk, 0, head);
        }

        var tail = Digits(chunk, chunk.Glyphs.Length - 1, -1);
        if (tail is > 0 and <= MostDigits && tail < chunk.Glyphs.Length)
        {
            yield return Number.Of(chunk, chunk.Glyphs.Length - tail, chunk.Glyphs.Length);
        }
    }

    /// <summary>Counts the digits at one end of a piece, up to a gap; where no gap ends them there are none.</summary>
    private static int Digits(GlyphRun chunk, int end, int step)
    {
        var glyphs = chunk.Glyphs;
        var count = 0;
        for (var at = end; at >= 0 && at < glyphs.Length; at += step, count++)
        {
            if (at != end && IsApart(glyphs, Math.Max(at, at - step)))
            {
                return count;
            }

            if (!IsDigit(glyphs[at]))
            {
                return 0;
            }
        }

        return count;
    }

    private static bool IsDigit(in Glyph glyph) => glyph.Text.Length == 1 && char.IsAsciiDigit(glyph.Text[0]);

    private static bool IsApart(ReadOnlySpan<Glyph> glyphs, int at) =>
        glyphs[at].Left - glyphs[at - 1].Right > LeastGap * Math.Max(glyphs[at - 1].Size, glyphs[at].Size);

    /// <summary>Each line counts, or each second, fifth or tenth: the step is nearly always the same.</summary>
    private static bool Counts(List<Number> strip)
    {
        strip.Sort((first, second) => first.Baseline.CompareTo(second.Baseline));
        var steps = strip.Zip(strip.Skip(1), (upper, lower) => lower.Value - upper.Value).ToList();
        var usual = steps.GroupBy(step => step).MaxBy(group => group.Count())!;
        return usual.Key is 1 or 2 or 5 or 10 && usual.Count() * 5 >= steps.Count * 4;
    }

    private static bool IsAlone(List<Number> strip, List<GlyphRun> chunks)
    {
        var (left, right) = (strip.Min(number => number.Left), strip.Max(number => number.Right));
        var own = strip.Select(number => number.Chunk).ToHashSet();
        return chunks.Count(chunk => !own.Contains(chunk) && chunk.Left < right && chunk.Right > left) * 5 < strip.Count;
    }

    private static IEnumerable<GlyphRun> Without(GlyphRun chunk, IEnumerable<Number> numbers)
    {
        var (from, to) = (0, chunk.Glyphs.Length);
        foreach (var number in numbers)
        {
            (from, to) = number.From == 0 ? (number.To, to) : (from, number.From);
        }

        return from == 0 && to == chunk.Glyphs.Length ? [chunk] : from < to ? [Copy(chunk, from, to)] : [];
    }

    private static GlyphRun Copy(GlyphRun chunk, int from, int to)
    {
        var copy = new GlyphRun();
        foreach (ref readonly var glyph in chunk.Glyphs[from..to])
        {
            copy.Add(glyph);
        }

        return copy;
    }

    private sealed record Number(GlyphRun Chunk, int From, int To, int Value)
    {
        public float Left => Chunk.Glyphs[From].Left;

        public float Right => Chunk.Glyphs[To - 1].Right;

        public float Baseline => Chunk.Glyphs[From].Baseline;

        public static Number Of(GlyphRun chunk, int from, int to)
        {
            var value = 0;
            foreach (ref readonly var glyph in chunk.Glyphs[from..to])
            {
                value = (10 * value) + (glyph.Text[0] - '0');
            }

            return new Number(chunk, from, to, value);
        }
    }
}
