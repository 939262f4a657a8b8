using System.Runtime.InteropServices;

namespace SearchPapers.Extraction.Layout;

internal static class PageLayout
{
    public static List<PageLine> ToLines(IReadOnlyList<Glyph> glyphs)
    {
        // The direction of most glyphs counts as upright: a page without rotation may hold a sideways table.
        var frames = glyphs.GroupBy(glyph => glyph.QuarterTurns).OrderByDescending(frame => frame.Count());
        var lines = new List<PageLine>();
        foreach (var frame in frames)
        {
            var isRotated = lines.Count > 0;
            var firstRegion = isRotated ? lines[^1].Region + 1 : 0;
            lines.AddRange(BuildLines(Align(AccentComposer.Compose(frame)), firstRegion, isRotated));
        }

        return lines;
    }

    private static List<Glyph> Align(List<Glyph> glyphs) =>
        DropCapitals.AlignWithWords(HangingOperators.AlignWithFormulas(glyphs));

    private static List<PageLine> BuildLines(List<Glyph> glyphs, int firstRegion, bool isRotated)
    {
        var (text, numbers) = LineNumbers.Separate(GlyphRunBuilder.Build(CollectionsMarshal.AsSpan(glyphs)));
        var runs = BaselineGrouping.Group(text).SelectMany(BaselineGrouping.JoinNeighbors).ToList();
        var lines = new List<PageLine>();
        var region = firstRegion;
        foreach (var column in ReadingOrder.SplitIntoRegions(runs))
        {
            foreach (var row in BaselineGrouping.Group(column))
            {
                row.Skip(1).ToList().ForEach(row[0].Add);
                lines.Add(LineBuilder.Build(row[0].Glyphs, region, isOutOfFlow: isRotated));
            }

            region++;
        }

        lines.AddRange(numbers.Select(number => LineBuilder.Build(number.Glyphs, region, isOutOfFlow: true)));
        return lines;
    }
}
