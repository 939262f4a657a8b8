using Markdig.Syntax;

namespace SearchPapers.Sources.Markdown;

/// <summary>Flattens the blocks below a title to lines: one for each paragraph and item.</summary>
internal static class BodyLines
{
    public static IReadOnlyList<IReadOnlyList<InlineRun>> Read(IEnumerable<Block> blocks)
    {
        var lines = new List<IReadOnlyList<InlineRun>>();
        Add(blocks, lines);
        return lines;
    }

    private static void Add(IEnumerable<Block> blocks, List<IReadOnlyList<InlineRun>> lines)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case ParagraphBlock paragraph:
                    lines.Add(InlineReader.Read(paragraph));
                    break;
                case ContainerBlock container:
                    Add(container, lines);
                    break;
            }
        }
    }
}
