using System.Buffers;
using Markdig;
using Markdig.Syntax;
using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Duplicates;

namespace SearchPapers.Sources.Markdown;

/// <summary>Reads a Markdown reading list, such as an "awesome list": what it lists becomes references.</summary>
internal static class MarkdownReadingList
{
    private const int MaxIndentCharacters = 300;

    private static readonly SearchValues<char> IndentCharacters = SearchValues.Create(" \t>-*+");

    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseTaskLists().UseYamlFrontMatter().Build();

    /// <summary>Returns the papers, tutorials and talks that a list names, in the list's order, each once.</summary>
    /// <param name="markdown">The list's text.</param>
    /// <param name="source">The list's name, as the user gave it.</param>
    /// <exception cref="SearchPapersException">The text is nested deeper than any list is.</exception>
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
            // Markdig's way to say that it will not follow the nesting any further.
            throw NestedTooDeeply(source, line: null, tooDeep);
        }
    }

    // Markdig finds out only at the end, and its time grows with the cube of the depth.
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
