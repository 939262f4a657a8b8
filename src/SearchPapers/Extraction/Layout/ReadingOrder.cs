namespace SearchPapers.Extraction.Layout;

/// <summary>
/// Brings the pieces of a page into reading order: bands from top to bottom, in each band column by column.
/// </summary>
/// <remarks>
/// A band ends where something crosses the gutter (a title, a wide figure, a wide abstract). Bands and columns are
/// looked at again for columns of their own: a journal's box of keywords beside an abstract, or a third column.
/// </remarks>
internal static class ReadingOrder
{
    private const int DeepestNesting = 4;

    /// <summary>Returns the regions in reading order: stretches of one column each.</summary>
    public static IEnumerable<List<GlyphRun>> Regions(List<GlyphRun> chunks, int depth = 0)
    {
        if (chunks.Count == 0)
        {
            return [];
        }

        if (depth == 0 && SideBox.Part(chunks) is { } parts)
        {
            return parts.SelectMany(part => Regions(part, depth + 1));
        }

        return depth < DeepestNesting && Gutter.Find(chunks) is { } gutter
            ? Bands(chunks, gutter).SelectMany(part => part.Count < chunks.Count ? Regions(part, depth + 1) : [part])
            : [chunks];
    }

    private static IEnumerable<List<GlyphRun>> Bands(List<GlyphRun> chunks, float gutter)
    {
        List<GlyphRun> across = [], left = [], right = [];
        foreach (var row in BaselineGrouping.Group(chunks))
        {
            if (Crosses(row, gutter))
            {
                foreach (var column in Flush(left, right))
                {
                    yield return column;
                }

                across.AddRange(row);
                continue;
            }

            foreach (var band in Flush(across))
            {
                yield return band;
            }

            left.AddRange(row.Where(chunk => chunk.Left < gutter - 1));
            right.AddRange(row.Where(chunk => chunk.Left >= gutter - 1));
        }

        foreach (var rest in Flush(across, left, right))
        {
            yield return rest;
        }
    }

    /// <summary>
    /// A line that runs over into the gutter beside a line of the right column is still one of the left.
    /// </summary>
    private static bool Crosses(List<GlyphRun> row, float gutter) =>
        row.Exists(chunk => Gutter.IsCrossedBy(gutter, chunk)
            && !row.Exists(other => other.Left >= gutter - 1 && other.Left < chunk.Right + chunk.Size
                && Math.Abs(other.Baseline - chunk.Baseline) > 0));

    private static IEnumerable<List<GlyphRun>> Flush(params List<GlyphRun>[] parts)
    {
        foreach (var part in parts.Where(part => part.Count > 0))
        {
            yield return [.. part];
            part.Clear();
        }
    }
}
