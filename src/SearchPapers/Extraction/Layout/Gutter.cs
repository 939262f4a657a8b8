namespace SearchPapers.Extraction.Layout;

/// <summary>Finds the white strip between two columns by the straight left edge of the column to its right.</summary>
internal static class Gutter
{
    private const int FewestLinesBesideIt = 4;
    private const float ColumnShare = 0.15f;

    /// <summary>Returns the x just left of the right column, or null where the text stands in one column.</summary>
    public static float? Find(IReadOnlyList<GlyphRun> chunks)
    {
        if (chunks.Count < 2 * FewestLinesBesideIt)
        {
            return null;
        }

        var left = chunks.Min(chunk => chunk.Left);
        var width = chunks.Max(chunk => chunk.Right) - left;
        var wide = chunks.Where(chunk => chunk.Width > ColumnShare * width).ToList();
        return wide
            .Where(chunk => chunk.Left > left + (0.2f * width))
            .GroupBy(chunk => (int)MathF.Round(chunk.Left / 3))
            .Where(group => group.Count() >= FewestLinesBesideIt)
            .Select(group => group.Min(chunk => chunk.Left) - 2)
            .Select(x => (X: x, Score: Score(chunks, wide, x)))
            .Where(candidate => candidate.Score > 0)
            .OrderByDescending(candidate => candidate.Score)
            .Select(candidate => (float?)candidate.X)
            .FirstOrDefault();
    }

    public static bool IsCrossedBy(float x, GlyphRun chunk) => chunk.Left < x - 1 && chunk.Right > x + 3;

    private static int Score(IReadOnlyList<GlyphRun> chunks, List<GlyphRun> wide, float x)
    {
        var before = wide.Count(chunk => chunk.Right <= x + 3);
        var after = wide.Count(chunk => chunk.Left >= x - 1);
        var crossing = chunks.Count(chunk => IsCrossedBy(x, chunk));
        var beside = Math.Min(before, after);
        return beside < FewestLinesBesideIt || crossing > 2 * beside ? 0 : (2 * beside) - crossing;
    }
}
