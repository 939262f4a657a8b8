using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.NonProse;

/// <summary>
/// Finds the words inside figures and tables: short lines that stand right above or below a caption, or with labels and
/// numbers in a column of their own there.
/// </summary>
internal static class Floats
{
    /// <summary>A line of prose fills its column, but for the last of a paragraph.</summary>
    private const float WidestShare = 0.75f;

    /// <summary>The words inside a figure stand in ones and twos.</summary>
    private const int MostLines = 2;

    public static void Mark(IReadOnlyList<Block> blocks)
    {
        var columns = blocks.GroupBy(block => (block.First.Page.Number, block.First.Layout.Region))
            .ToDictionary(column => column.Key, column => column.Max(block => block.Lines.Max(line => line.Layout.Width)));
        for (var at = 0; at < blocks.Count; at++)
        {
            if (blocks[at].First.Role == LineRole.Caption)
            {
                var width = columns[(blocks[at].First.Page.Number, blocks[at].First.Layout.Region)];
                MarkBeside(blocks, at, -1, width);
                MarkBeside(blocks, at, +1, width);
            }
        }

        MarkColumns([.. blocks.GroupBy(block => (block.First.Page.Number, block.First.Layout.Region)).Select(column => column.ToList())]);
    }

    private static void MarkBeside(IReadOnlyList<Block> blocks, int caption, int step, float columnWidth)
    {
        for (var at = caption + step; at >= 0 && at < blocks.Count
            && IsInside(blocks[at], blocks[caption], columnWidth); at += step)
        {
            if (blocks[at].First.Role == LineRole.Prose)
            {
                blocks[at].Mark(LineRole.Float);
            }
        }
    }

    private static void MarkColumns(List<List<Block>> columns)
    {
        for (var at = 0; at < columns.Count; at++)
        {
            if (columns[at].Exists(block => block.First.Role == LineRole.Caption))
            {
                MarkColumns(columns.Take(at).Reverse(), columns[at][0].First.Page.Number);
                MarkColumns(columns.Skip(at + 1), columns[at][0].First.Page.Number);
            }
        }
    }

    /// <summary>A figure as wide as the page may fall into columns: those next to its caption's that hold no prose.</summary>
    private static void MarkColumns(IEnumerable<List<Block>> columns, int page)
    {
        foreach (var block in columns.TakeWhile(column => column[0].First.Page.Number == page && IsFigure(column))
            .SelectMany(column => column).Where(block => block.First.Role == LineRole.Prose))
        {
            block.Mark(LineRole.Float);
        }
    }

    private static bool IsFigure(List<Block> column)
    {
        var words = column.Where(block => block.First.Role == LineRole.Prose).ToList();
        return words.Count < column.Count(block => block.First.Role is LineRole.Float or LineRole.Footnote)
            && column.TrueForAll(block => block.First.Role is not (LineRole.Heading or LineRole.Reference))
            && words.TrueForAll(block => block.Lines.Count <= MostLines && !block.Last.Text.EndsWith('.'));
    }

    private static bool IsInside(Block block, Block caption, float columnWidth) =>
        block.First.IsSameRegion(caption.First)
        && block.First.Role is LineRole.Prose or LineRole.Formula or LineRole.Float or LineRole.Footnote
        && block.Lines.All(line => line.Layout.Width < WidestShare * columnWidth)
        && !block.Last.Text.EndsWith('.');
}
