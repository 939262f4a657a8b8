using SearchPapers.Extraction;
using Spectre.Console;

namespace SearchPapers.Cli.Output;

/// <summary>Prints what was read of a PDF for people to read.</summary>
internal static class ExtractionText
{
    public static void Write(IAnsiConsole output, ExtractedPaper paper)
    {
        output.MarkupLineInterpolated($"[bold]{paper.Header?.Title ?? "(no title recognised)"}[/]");
        output.MarkupLineInterpolated($"[dim]{Byline(paper)}[/]");
        if (paper.Header?.Abstract is { } text)
        {
            output.WriteLine();
            output.WriteLine(text);
        }

        string? section = null;
        foreach (var passage in paper.Passages)
        {
            output.WriteLine();
            if (passage.Section != section)
            {
                section = passage.Section;
                output.MarkupLineInterpolated($"[bold]{section}[/]");
            }

            output.MarkupLineInterpolated($"[dim]p. {passage.Page}:[/] {passage.Text}");
        }

        output.WriteLine();
    }

    private static string Byline(ExtractedPaper paper)
    {
        var authors = string.Join(", ", paper.Header?.Authors ?? []);
        var venue = string.Join(' ', new object?[] { paper.Header?.Venue, paper.Header?.Year }.OfType<object>());
        var pages = $"{paper.Pages.Read} of {paper.Pages.Total} pages";
        return string.Join(" · ", new[] { authors, venue, pages, paper.File }.Where(part => part.Length > 0));
    }
}
