using SearchPapers.Cli.Output.Terminal;

namespace SearchPapers.Cli.Output.Text;

internal static class ExtractionText
{
    /// <summary>Prints all lines of all pages, as they are broken in the PDF.</summary>
    public static void WriteLines(TerminalWriter output, ExtractedPaper paper)
    {
        foreach (var line in paper.PageTexts.Values.SelectMany(text => text.Split('\n')))
        {
            output.WriteUnbroken("", new TextSpan(line));
        }
    }

    public static void Write(TerminalWriter output, ExtractedPaper paper)
    {
        output.Write("", TextSpan.Bold(paper.Title ?? "(no title recognised)"));
        output.Write("", TextSpan.Dim(Byline(paper)));
        if (paper.Abstract is { } text)
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
                output.Write("", TextSpan.Bold(section ?? ""));
            }

            output.Write("", TextSpan.Dim($"p. {passage.Page}: "), new TextSpan(passage.Text));
        }

        output.WriteLine();
    }

    private static string Byline(ExtractedPaper paper)
    {
        var authors = string.Join(", ", paper.Authors);
        var venue = string.Join(' ', new object?[] { paper.Venue, paper.Year }.OfType<object>());
        var pages = $"{paper.PageTexts.Count} of {paper.PageCount} pages";
        return string.Join(" · ", new[] { authors, venue, pages, paper.File }.Where(part => part.Length > 0));
    }
}
