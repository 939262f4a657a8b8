namespace SearchPapers.Extraction.Layout;

/// <summary>Groups pieces that stand on one baseline.</summary>
internal static class RowGrouping
{
    /// <summary>A wider gap between pieces that were not drawn in one go may be a gutter: the narrowest are one em.</summary>
    private const float WidestGap = 0.6f;

    public static List<List<Chunk>> Group(IEnumerable<Chunk> chunks)
    {
        var rows = new List<List<Chunk>>();
        foreach (var chunk in chunks.OrderBy(chunk => chunk.Baseline).ThenBy(chunk => chunk.Left))
        {
            if (rows.Count > 0 && SharesBaseline(Tallest(rows[^1]), chunk))
            {
                rows[^1].Add(chunk);
            }
            else
            {
                rows.Add([chunk]);
            }
        }

        rows.ForEach(row => row.Sort((first, second) => first.Left.CompareTo(second.Left)));
        return rows;
    }

    /// <summary>Joins the pieces of one row that stand as close as words do.</summary>
    public static IEnumerable<Chunk> JoinNeighbours(List<Chunk> row)
    {
        var joined = new Chunk();
        foreach (var chunk in row)
        {
            if (joined.Glyphs.Count > 0 && chunk.Left - joined.Right > WidestGap * Math.Max(chunk.Size, joined.Size))
            {
                yield return joined;
                joined = new Chunk();
            }

            foreach (var glyph in chunk.Glyphs)
            {
                joined.Add(glyph);
            }
        }

        yield return joined;
    }

    private static Chunk Tallest(List<Chunk> row) => row.MaxBy(chunk => chunk.Size)!;

    private static bool SharesBaseline(Chunk first, Chunk second) =>
        Math.Abs(first.Baseline - second.Baseline) < 0.3f * Math.Max(first.Size, second.Size);
}
