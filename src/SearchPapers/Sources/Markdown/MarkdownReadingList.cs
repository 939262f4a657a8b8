using System.Buffers;
using Markdig;
using Markdig.Syntax;
using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Duplicates;

namespace SearchPapers.Sources.Markdown;

internal static class MarkdownReadingList
{
    private const int MaxIndentCharacters = 300;

    private static readonly SearchValues<char> IndentCharacters = SearchValues.Create(" \t>-*+");

    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseTaskLists().UseYamlFrontMatter().Build();

    /// <summary>
    /// Reads a list such as an "awesome list": its papers, tutorials and talks in their order, each once.
    /// </summary>
    /// <param name="markdown">The text of the list.</param>
    /// <param name="source">Its name, as the user gave it.</param>
    /// <exception cref="SearchPapersException">The text is nested too deeply.</exception>
    public static IReadOnlyList<Reference> Read(string markdown, string source)
    {
        var entries = MarkdownOutline.Read(Parse(markdown, source));
        return ReferenceMerger.MergeDuplicates(entries.Select(entry => ReferenceReader.Read(entry, source)));
    }

    private static MarkdownDocument Parse(string markdown, string source)
    {
        ThrowIfNestedTooDeeply(markdown, source);
        try
        {
            return Markdig.Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException tooDeep)
        {
            // Markdig throws ArgumentException if the nesting is too deep.
            throw NestedTooDeeply(source, line: null, tooDeep);
        }
    }

    // Markdig checks the depth only at the end, and its time grows with the cube of the depth.
    private static void ThrowIfNestedTooDeeply(string markdown, string source)
    {
        var line = 0;
        foreach (var text in markdown.AsSpan().EnumerateLines())
        {
            line++;
            var indent = text.IndexOfAnyExcept(IndentCharacters);
            if (indent > MaxIndentCharacters)
            {
                throw NestedTooDeeply(source, line, inner: null);
            }
        }
    }

    private static SearchPapersException NestedTooDeeply(string source, int? line, Exception? inner)
    {
        var message = $"Cannot read the list '{source}'{(line is null ? "" : $", line {line}")}: " +
            "quotes, items or links are nested too deeply. Flatten that part of the list.";
        return new SearchPapersException(SearchPapersError.CorpusFormat, message, inner) { Path = source, Line = line };
    }
}
