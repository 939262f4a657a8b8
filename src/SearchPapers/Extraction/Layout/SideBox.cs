namespace SearchPapers.Extraction.Layout;

/// <summary>Finds a side box, such as a journal's article history and keywords left of the abstract.</summary>
/// <remarks>
/// The text right of the box must be wider than half of the page, so that two columns of body text do not match.
/// </remarks>
internal static class SideBox
{
    private const int MinLines = 4;

    /// <summary>The minimum width of the text right of the box, as a share of the page's text width.</summary>
    private const float MinTextWidth = 0.5f;

    /// <summary>The largest distance between two baselines, in font sizes.</summary>
    private const float MaxLineDistance = 2.5f;

    /// <summary>
    /// Returns the runs above the box, in the box, right of it and below it, or null if the page has no side box.
    /// </summary>
    public static List<GlyphRun>[]? Split(List<GlyphRun> runs)
    {
        if (runs.Count < 2 * MinLines)
        {
            return null;
        }

        var left = runs.Min(run => run.Left);
        var width = runs.Max(run => run.Right) - left;
        var text = runs
            .Where(run => run.Width > MinTextWidth * width && run.Left > left + (0.2f * width))
            .GroupBy(run => (int)MathF.Round(run.Left / 3))
            .MaxBy(group => group.Count())?.ToList();
        return text is null || text.Count < MinLines ? null : Split(BaselineGrouping.Group(runs), text);
    }

    private static List<GlyphRun>[]? Split(List<List<GlyphRun>> rows, List<GlyphRun> text)
    {
        var x = text.Min(run => run.Left) - 2;
        var start = rows.FindIndex(row => row.Contains(text[0]));
        var end = rows.FindIndex(row => row.Contains(text[^1]));
        var (first, last) = (Math.Min(start, end), Math.Max(start, end));
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
        var box = inside.Where(run => run.Right < x).ToList();
        var above = rows[..first].SelectMany(row => row);
        var below = rows[(last + 1)..].SelectMany(row => row);
        return box.Count < MinLines ? null : [[.. above], box, [.. inside.Except(box)], [.. below]];
    }

    private static bool Crosses(List<GlyphRun> row, float x) => row.Exists(run => run.Left < x && run.Right >= x);

    private static bool Continues(List<GlyphRun> row, List<GlyphRun> next, float x) =>
        !Crosses(next, x) && Math.Abs(next[0].Baseline - row[0].Baseline) < MaxLineDistance * row[0].Size;
}
