namespace SearchPapers.Extraction.Layout;

/// <summary>Turns a page's glyphs into lines in reading order.</summary>
internal static class PageLayout
{
    public static List<PageLine> ToLines(IReadOnlyList<Glyph> glyphs)
    {
        // Most of a page says which way is up: tables are set sideways on a page that has no rotation of its own.
        var frames = glyphs.GroupBy(glyph => glyph.QuarterTurns).OrderByDescending(frame => frame.Count());
        var lines = new List<PageLine>();
        var upright = true;
        foreach (var frame in frames)
        {
            lines.AddRange(LinesOf([.. frame], lines.Count == 0 ? 0 : lines[^1].Region + 1)
                .Select(line => line with { IsTurned = !upright }));
            upright = false;
        }

        return lines;
    }

    private static IEnumerable<PageLine> LinesOf(IReadOnlyList<Glyph> glyphs, int firstRegion)
    {
        var rows = RowGrouping.Group(ChunkBuilder.Build(Accents.Compose(glyphs)));
        var pieces = rows.SelectMany(RowGrouping.JoinNeighbours).ToList();
        return ColumnOrder.Regions(pieces).SelectMany((region, at) => RowGrouping.Group(region)
            .Select(row => LineBuilder.Build([.. row.SelectMany(chunk => chunk.Glyphs)], firstRegion + at)));
    }
}
