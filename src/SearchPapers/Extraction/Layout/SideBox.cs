namespace SearchPapers.Extraction.Layout;

/// <summary>
/// Finds a box that stands beside a wide text, as journals set a paper's history and keywords beside its abstract.
/// </summary>
/// <remarks>The text is wider than half of the page, so that no two columns of running text are taken for it.</remarks>
internal static class SideBox
{
    private const int FewestLines = 4;
    private const float NarrowestText = 0.5f;
    private const float WidestStep = 2.5f;

    /// <summary>Returns what stands above the box, in it, beside it and below, or null where there is none.</summary>
    public static List<GlyphRun>[]? Part(List<GlyphRun> chunks)
    {
        if (chunks.Count < 2 * FewestLines)
        {
            return null;
        }

        var left = chunks.Min(chunk => chunk.Left);
        var width = chunks.Max(chunk => chunk.Right) - left;
        var text = chunks
            .Where(chunk => chunk.Width > NarrowestText * width && chunk.Left > left + (0.2f * width))
            .GroupBy(chunk => (int)MathF.Round(chunk.Left / 3))
            .MaxBy(group => group.Count())?.ToList();
        return text is null || text.Count < FewestLines ? null : Part(BaselineGrouping.Group(chunks), text);
    }

    private static List<GlyphRun>[]? Part(List<List<GlyphRun>> rows, List<GlyphRun> text)
    {
        var x = text.Min(chunk => chunk.Left) - 2;
        var (first, last) = (rows.FindIndex(row => row.Contains(text[0])), rows.FindIndex(row => row.Contains(text[^1])));
        (first, last) = (Math.Min(first, last), Math.Max(first, last));
        if (rows[first..(last + 1)].Exists(row => Crosses(row, x)))
        {
            return null;
        }

        while (first > 0 && Continues(rows[first], rows[first - 1], x))
        {
            first--;
        }

        while (last + 1 < rows.Count && Continues(rows[last], rows[last + 1], x))
        {
            last++;
        }

        var inside = rows[first..(last + 1)].SelectMany(row => row).ToList();
        var box = inside.Where(chunk => chunk.Right < x).ToList();
        return box.Count < FewestLines
            ? null
            : [[.. rows[..first].SelectMany(row => row)], box, [.. inside.Except(box)], [.. rows[(last + 1)..].SelectMany(row => row)]];
    }

    private static bool Crosses(List<GlyphRun> row, float x) => row.Exists(chunk => chunk.Left < x && chunk.Right >= x);

    private static bool Continues(List<GlyphRun> row, List<GlyphRun> next, float x) =>
        !Crosses(next, x) && Math.Abs(next[0].Baseline - row[0].Baseline) < WidestStep * row[0].Size;
}
