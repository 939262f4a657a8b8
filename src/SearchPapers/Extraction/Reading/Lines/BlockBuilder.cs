using SearchPapers.Extraction.Layout;

namespace SearchPapers.Extraction.Reading.Lines;

internal static class BlockBuilder
{
    /// <summary>The largest distance of two baselines in a block, as a multiple of the leading.</summary>
    private const float MaxLeading = 1.4f;

    public static List<Block> Build(IEnumerable<PaperLine> lines, BodyStyle body)
    {
        var blocks = new List<Block>();
        var current = new List<PaperLine>();
        foreach (var line in lines)
        {
            if (current.Count > 0 && !Continues(current[^1], line, body))
            {
                blocks.Add(new Block(current));
                current = [];
            }

            current.Add(line);
        }

        if (current.Count > 0)
        {
            blocks.Add(new Block(current));
        }

        return blocks;
    }

    private static bool Continues(PaperLine upper, PaperLine lower, BodyStyle body)
    {
        var (above, below) = (upper.Layout, lower.Layout);
        return upper.IsSameRegion(lower) && upper.Role == lower.Role && !Captions.IsCertainStart(lower.Text)
            && below.Baseline - above.Baseline < MaxLeading * Math.Max(body.Leading * above.Size / body.Size, 1)
            && Math.Abs(above.Size - below.Size) < 0.06f * above.Size
            && above.IsMostly(FontStyle.Bold) == below.IsMostly(FontStyle.Bold);
    }
}
