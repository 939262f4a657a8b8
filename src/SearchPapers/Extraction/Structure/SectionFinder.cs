namespace SearchPapers.Extraction.Structure;

/// <summary>Finds the headings of a paper and marks their lines.</summary>
internal static class SectionFinder
{
    private const int MostLines = 3;

    public static List<SectionStart> Find(IReadOnlyList<Block> blocks, BodyStyle body)
    {
        var starts = new List<SectionStart>();
        foreach (var block in blocks.Where(block => block.First.Role == LineRole.Unknown))
        {
            if (block.Lines.Count <= MostLines && Headings.IsHeading(block.First, body))
            {
                block.Mark(LineRole.Heading);
                starts.Add(new SectionStart(block.First, block.Text, Headings.Level(block.Text)));
            }
        }

        return starts;
    }
}
