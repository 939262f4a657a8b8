namespace SearchPapers.Extraction.Layout;

/// <summary>Groups pieces that stand on one baseline.</summary>
internal static class BaselineGrouping
{
    /// <summary>
    /// A wider gap between pieces that were not drawn in one go may be a gutter: the narrowest are one em.
    /// </summary>
    private const float WidestGap = 0.6f;

    public static List<List<GlyphRun>> Group(IReadOnlyList<GlyphRun> chunks)
    {
        GlyphRun[] sorted = [.. chunks];
        Array.Sort(sorted, (first, second) => (first.Baseline, first.Left).CompareTo((second.Baseline, second.Left)));
        var rows = new List<List<GlyphRun>>();
        GlyphRun? tallest = null;
        foreach (var chunk in sorted)
        {
            if (tallest is not null && SharesBaseline(tallest, chunk))
            {
                rows[^1].Add(chunk);
                tallest = chunk.Size > tallest.Size ? chunk : tallest;
            }
            else
            {
                rows.Add([chunk]);
                tallest = chunk;
            }
        }

        rows.ForEach(row => row.Sort((first, second) => first.Left.CompareTo(second.Left)));
        return rows;
    }

    /// <summary>Joins the pieces of one row that stand as close as words do.</summary>
    public static IEnumerable<GlyphRun> JoinNeighbours(List<GlyphRun> row)
    {
        var joined = row[0];
        foreach (var chunk in row.Skip(1))
        {
            if (chunk.Left - joined.Right > WidestGap * Math.Max(chunk.Size, joined.Size))
            {
                yield return joined;
                joined = chunk;
            }
            else
            {
                joined.Add(chunk);
            }
        }

        yield return joined;
    }

    private static bool SharesBaseline(GlyphRun first, GlyphRun second) =>
        Math.Abs(first.Baseline - second.Baseline) < 0.3f * Math.Max(first.Size, second.Size);
}
