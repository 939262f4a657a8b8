using Markdig.Syntax;

namespace SearchPapers.Lists;

/// <summary>Reads what stands below a title as lines: a line for each paragraph and each item, however deep.</summary>
internal static class BodyLines
{
    public static IReadOnlyList<IReadOnlyList<TextRun>> Of(IEnumerable<Block> blocks)
    {
        var lines = new List<IReadOnlyList<TextRun>>();
        Add(blocks, lines);
        return lines;
    }

    private static void Add(IEnumerable<Block> blocks, List<IReadOnlyList<TextRun>> lines)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case ParagraphBlock paragraph:
                    lines.Add(InlineText.Of(paragraph));
                    break;
                case ContainerBlock container:
                    Add(container, lines);
                    break;
            }
        }
    }
}
