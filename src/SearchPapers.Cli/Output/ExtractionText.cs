using SearchPapers.Extraction;

namespace SearchPapers.Cli.Output;

/// <summary>Prints what was read of a PDF for people to read.</summary>
internal static class ExtractionText
{
    /// <summary>Prints all lines of all pages, as they are broken in the PDF.</summary>
    public static void WriteLines(Screen output, ExtractedText text)
    {
        foreach (var line in text.Pages.SelectMany(page => page.Text.Split('\n')))
        {
            output.WriteUnbroken("", new Piece(line));
        }
    }

    public static void Write(Screen output, ExtractedPaper paper)
    {
        output.Write("", Piece.Bold(paper.Header?.Title ?? "(no title recognised)"));
        output.Write("", Piece.Dim(Byline(paper)));
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
                output.Write("", Piece.Bold(section ?? ""));
            }

            output.Write("", Piece.Dim($"p. {passage.Page}: "), new Piece(passage.Text));
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
