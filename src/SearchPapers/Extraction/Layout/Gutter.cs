namespace SearchPapers.Extraction.Layout;

internal static class Gutter
{
    private const int MinColumnLines = 4;

    /// <summary>The minimum width of a line of a column, as a share of the width of the text.</summary>
    private const float MinLineWidth = 0.15f;

    /// <summary>
    /// Returns the x just left of the right column, found by its straight edge, or null if the text has one column.
    /// </summary>
    public static float? Find(IReadOnlyList<GlyphRun> runs)
    {
        if (runs.Count < 2 * MinColumnLines)
        {
            return null;
        }

        var left = runs.Min(run => run.Left);
        var width = runs.Max(run => run.Right) - left;
        var columnLines = runs.Where(run => run.Width > MinLineWidth * width).ToList();
        return columnLines
            .Where(run => run.Left > left + (0.2f * width))
            .GroupBy(run => (int)MathF.Round(run.Left / 3))
            .Where(group => group.Count() >= MinColumnLines)
            .Select(group => group.Min(run => run.Left) - 2)
            .Select(x => (X: x, Score: Score(runs, columnLines, x)))
            .Where(candidate => candidate.Score > 0)
            .OrderByDescending(candidate => candidate.Score)
            .Select(candidate => (float?)candidate.X)
            .FirstOrDefault();
    }

    public static bool IsCrossedBy(float x, GlyphRun run) => run.Left < x - 1 && run.Right > x + 3;

    private static int Score(IReadOnlyList<GlyphRun> runs, List<GlyphRun> columnLines, float x)
    {
        var before = columnLines.Count(run => run.Right <= x + 3);
        var after = columnLines.Count(run => run.Left >= x - 1);
        var crossing = runs.Count(run => IsCrossedBy(x, run));
        var paired = Math.Min(before, after);
        return paired < MinColumnLines || crossing > 2 * paired ? 0 : (2 * paired) - crossing;
    }
}
