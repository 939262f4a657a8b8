using Markdig;
using Markdig.Syntax;

namespace SearchPapers.Lists;

/// <summary>Reads a Markdown reading list, such as an "awesome list": what it lists becomes references.</summary>
internal static class MarkdownReadingList
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseYamlFrontMatter().Build();

    /// <summary>Returns the papers, tutorials and talks that a list names, in the list's order, each once.</summary>
    /// <param name="markdown">The list's text.</param>
    /// <param name="source">The list's name, as the user gave it.</param>
    /// <exception cref="CorpusFormatException">The text is nested deeper than any list is.</exception>
    public static IReadOnlyList<Reference> Read(string markdown, string source)
    {
        var entries = MarkdownOutline.Read(Parse(markdown, source));
        var references = entries.Select(entry => ReferenceReader.Read(entry, source)).ToList();
        return ReferenceMerger.Merge([], references, source).References;
    }

    private static MarkdownDocument Parse(string markdown, string source)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException tooDeep)
        {
            // Markdig's way to say that it will not follow the nesting any further.
            throw new CorpusFormatException(
                source,
                line: null,
                $"Cannot read the list '{source}': its quotes, lists or links are nested too deeply. Flatten that part of the list.",
                tooDeep);
        }
    }
}
