namespace SearchPapers.Extraction.Reading;

/// <summary>Finds the words inside figures and tables: short lines that stand right above or below a caption.</summary>
internal static class Floats
{
    /// <summary>A line of prose fills its column, but for the last of a paragraph.</summary>
    private const float WidestShare = 0.75f;

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

    private static bool IsInside(Block block, Block caption, float columnWidth) =>
        block.First.IsSameRegion(caption.First)
        && block.First.Role is LineRole.Prose or LineRole.Formula or LineRole.Float or LineRole.Footnote
        && block.Lines.All(line => line.Layout.Width < WidestShare * columnWidth)
        && !block.Last.Text.EndsWith('.');
}
