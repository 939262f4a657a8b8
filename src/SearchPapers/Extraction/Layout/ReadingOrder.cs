namespace SearchPapers.Extraction.Layout;

/// <summary>
/// Brings the runs of a page into reading order: bands from top to bottom, and the columns of each band from left to
/// right.
/// </summary>
/// <remarks>
/// A band ends where a run crosses the gutter (a title, a wide figure, a wide abstract). Bands and columns are split
/// recursively: they may hold a keyword box next to an abstract, or a third column.
/// </remarks>
internal static class ReadingOrder
{
    private const int MaxDepth = 4;

    /// <summary>Returns the regions in reading order. A region lies in one column.</summary>
    public static IEnumerable<List<GlyphRun>> SplitIntoRegions(List<GlyphRun> runs, int depth = 0)
    {
        if (runs.Count == 0)
        {
            return [];
        }

        if (depth == 0 && SideBox.Split(runs) is { } parts)
        {
            return parts.SelectMany(part => SplitIntoRegions(part, depth + 1));
        }

        return depth < MaxDepth && Gutter.Find(runs) is { } gutter
            ? SplitAtGutter(runs, gutter)
                .SelectMany(part => part.Count < runs.Count ? SplitIntoRegions(part, depth + 1) : [part])
            : [runs];
    }

    private static IEnumerable<List<GlyphRun>> SplitAtGutter(List<GlyphRun> runs, float gutter)
    {
        List<GlyphRun> across = [], left = [], right = [];
        foreach (var row in BaselineGrouping.Group(runs))
        {
            if (CrossesGutter(row, gutter))
            {
                foreach (var column in Flush(left, right))
                {
                    yield return column;
                }

                across.AddRange(row);
                continue;
            }

            foreach (var band in Flush(across))
            {
                yield return band;
            }

            left.AddRange(row.Where(run => run.Left < gutter - 1));
            right.AddRange(row.Where(run => run.Left >= gutter - 1));
        }

        foreach (var rest in Flush(across, left, right))
        {
            yield return rest;
        }
    }

    // A left column's line that reaches into the gutter is no band if the right column has a line next to it.
    private static bool CrossesGutter(List<GlyphRun> row, float gutter) =>
        row.Exists(run => Gutter.IsCrossedBy(gutter, run)
            && !row.Exists(other => other.Left >= gutter - 1 && other.Left < run.Right + run.Size
                && Math.Abs(other.Baseline - run.Baseline) > 0));

    private static IEnumerable<List<GlyphRun>> Flush(params List<GlyphRun>[] parts)
    {
        foreach (var part in parts.Where(part => part.Count > 0))
        {
            yield return [.. part];
            part.Clear();
        }
    }
}
