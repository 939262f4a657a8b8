using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.NonProse;

/// <summary>
/// Marks the text inside figures and tables: short lines directly above or below a caption, and neighboring columns
/// that hold only labels and numbers.
/// </summary>
internal static class Floats
{
    /// <summary>The widest line of a float as a share of the column. Prose fills its column.</summary>
    private const float MaxWidth = 0.75f;

    private const int MaxLabelLines = 2;

    public static void Mark(IReadOnlyList<Block> blocks)
    {
        var columnWidths = blocks.GroupBy(block => (block.First.Page.Number, block.First.Layout.Region))
            .ToDictionary(
                column => column.Key, column => column.Max(block => block.Lines.Max(line => line.Layout.Width)));
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].First.Role == LineRole.Caption)
            {
                var width = columnWidths[(blocks[i].First.Page.Number, blocks[i].First.Layout.Region)];
                MarkNeighbors(blocks, i, -1, width);
                MarkNeighbors(blocks, i, +1, width);
            }
        }

        MarkColumns([.. blocks.GroupBy(block => (block.First.Page.Number, block.First.Layout.Region))
            .Select(column => column.ToList())]);
    }

    private static void MarkNeighbors(IReadOnlyList<Block> blocks, int caption, int step, float columnWidth)
    {
        for (var i = caption + step; i >= 0 && i < blocks.Count
            && IsInFloat(blocks[i], blocks[caption], columnWidth); i += step)
        {
            if (blocks[i].First.Role == LineRole.Prose)
            {
                blocks[i].Mark(LineRole.Float);
            }
        }
    }

    private static void MarkColumns(List<List<Block>> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Exists(block => block.First.Role == LineRole.Caption))
            {
                MarkColumns(columns.Take(i).Reverse(), columns[i][0].First.Page.Number);
                MarkColumns(columns.Skip(i + 1), columns[i][0].First.Page.Number);
            }
        }
    }

    // Reading order may split a figure as wide as the page into columns next to that of its caption.
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
        var labels = column.Where(block => block.First.Role == LineRole.Prose).ToList();
        return labels.Count < column.Count(block => block.First.Role is LineRole.Float or LineRole.Footnote)
            && column.TrueForAll(block => block.First.Role is not (LineRole.Heading or LineRole.Reference))
            && labels.TrueForAll(block => block.Lines.Count <= MaxLabelLines && !block.Last.Text.EndsWith('.'));
    }

    private static bool IsInFloat(Block block, Block caption, float columnWidth) =>
        block.First.IsSameRegion(caption.First)
        && block.First.Role is LineRole.Prose or LineRole.Formula or LineRole.Float or LineRole.Footnote
        && block.Lines.All(line => line.Layout.Width < MaxWidth * columnWidth)
        && !block.Last.Text.EndsWith('.');
}
