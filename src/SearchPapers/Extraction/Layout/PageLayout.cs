using System.Runtime.InteropServices;

namespace SearchPapers.Extraction.Layout;

/// <summary>Turns a page's glyphs into lines in reading order.</summary>
internal static class PageLayout
{
    public static List<PageLine> ToLines(IReadOnlyList<Glyph> glyphs)
    {
        // Most of a page says which way is up: tables are set sideways on a page that has no rotation of its own.
        var frames = glyphs.GroupBy(glyph => glyph.QuarterTurns).OrderByDescending(frame => frame.Count());
        var lines = new List<PageLine>();
        foreach (var frame in frames)
        {
            var isAside = lines.Count > 0;
            lines.AddRange(LinesOf(Settle(AccentComposer.Compose(frame)), isAside ? lines[^1].Region + 1 : 0, isAside));
        }

        return lines;
    }

    private static List<Glyph> Settle(List<Glyph> glyphs) => DropCapitals.Settle(HangingOperators.Settle(glyphs));

    private static List<PageLine> LinesOf(List<Glyph> glyphs, int firstRegion, bool isAside)
    {
        var (text, numbers) = LineNumbers.Part(GlyphRunBuilder.Build(CollectionsMarshal.AsSpan(glyphs)));
        var pieces = BaselineGrouping.Group(text).SelectMany(BaselineGrouping.JoinNeighbours).ToList();
        var lines = new List<PageLine>();
        var region = firstRegion;
        foreach (var column in ReadingOrder.Regions(pieces))
        {
            foreach (var row in BaselineGrouping.Group(column))
            {
                row.Skip(1).ToList().ForEach(row[0].Add);
                lines.Add(LineBuilder.Build(row[0].Glyphs, region, isAside));
            }

            region++;
        }

        lines.AddRange(numbers.Select(number => LineBuilder.Build(number.Glyphs, region, isAside: true)));
        return lines;
    }
}
