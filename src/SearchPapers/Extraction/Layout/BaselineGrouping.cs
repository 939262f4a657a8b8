namespace SearchPapers.Extraction.Layout;

internal static class BaselineGrouping
{
    /// <summary>The widest gap between neighbors, in ems. The narrowest gutters are one em wide.</summary>
    private const float MaxGap = 0.6f;

    public static List<List<GlyphRun>> Group(IReadOnlyList<GlyphRun> runs)
    {
        GlyphRun[] sorted = [.. runs];
        Array.Sort(sorted, (first, second) => (first.Baseline, first.Left).CompareTo((second.Baseline, second.Left)));
        var rows = new List<List<GlyphRun>>();
        GlyphRun? tallest = null;
        foreach (var run in sorted)
        {
            if (tallest is not null && SharesBaseline(tallest, run))
            {
                rows[^1].Add(run);
                tallest = run.Size > tallest.Size ? run : tallest;
            }
            else
            {
                rows.Add([run]);
                tallest = run;
            }
        }

        rows.ForEach(row => row.Sort((first, second) => first.Left.CompareTo(second.Left)));
        return rows;
    }

    /// <summary>Joins the runs of one row whose gap is a word space, not a gutter.</summary>
    public static IEnumerable<GlyphRun> JoinNeighbors(List<GlyphRun> row)
    {
        var joined = row[0];
        foreach (var run in row.Skip(1))
        {
            if (run.Left - joined.Right > MaxGap * Math.Max(run.Size, joined.Size))
            {
                yield return joined;
                joined = run;
            }
            else
            {
                joined.Add(run);
            }
        }

        yield return joined;
    }

    private static bool SharesBaseline(GlyphRun first, GlyphRun second) =>
        Math.Abs(first.Baseline - second.Baseline) < 0.3f * Math.Max(first.Size, second.Size);
}
