using System.Globalization;
using SearchPapers.Cli.Opening;
using SearchPapers.Cli.Output.Terminal;

namespace SearchPapers.Cli.Output.Text;

internal static class PaperText
{
    /// <summary>Returns authors, venue, year and id.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="maxAuthors">The number of authors before "et al.".</param>
    public static string Byline(Paper paper, int maxAuthors)
    {
        var others = paper.Authors.Count > maxAuthors ? " et al." : "";
        var authors = string.Join(", ", paper.Authors.Take(maxAuthors)) + others;
        var year = paper.Year?.ToString(CultureInfo.InvariantCulture);
        var venueAndYear = paper.Venue is { } venue && year is not null
            && !venue.Contains(year, StringComparison.Ordinal)
            ? $"{venue} {year}"
            : paper.Venue ?? year;
        var reading = paper is { FullText: false, Pdf: not null } ? "PDF not read" : null;
        string?[] parts = [authors, venueAndYear, paper.Id.Value, reading];
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    public static void Write(TerminalWriter output, PaperDetails paper, string? file)
    {
        output.Write("", TextSpan.Bold(paper.Paper.Title, PaperLocation.Find(paper.Paper, file, page: null)?.Address));
        output.Write("", TextSpan.Dim(Byline(paper.Paper, int.MaxValue)));
        output.WriteLine(paper.Paper.FullText
            ? $"Read: {paper.Sections.Count} sections, {paper.Passages.Count} passages."
            : "Not read: only what its sources say is searched.");
        WriteSection(output, "The PDF differs", [.. Conflicts(paper)]);
        WriteSection(output, "Abstract", paper.Abstract is { } text ? [text] : []);
        WriteSection(output, "Note", paper.Note is { } note ? [note] : []);
        WriteSection(output, "Links", [.. paper.Links.Select(Line)]);
        WriteSection(output, "File", file is not null ? [file] : []);
        WriteSection(output, "Sections", [.. paper.Sections.Select(Line)]);
    }

    private static IEnumerable<string> Conflicts(PaperDetails paper)
    {
        if (paper.PdfTitle is { } title)
        {
            yield return $"title: {title}";
        }

        if (paper.PdfAuthors is { } authors)
        {
            yield return $"authors: {string.Join(", ", authors)}";
        }

        if (paper.PdfYear is { } year)
        {
            yield return $"year: {year}";
        }
    }

    private static string Line(PaperLink link) => $"{link.Kind.ToString().ToLowerInvariant()}: {link.Url}";

    private static string Line(PaperSection section) =>
        $"{new string(' ', 2 * (section.Level - 1))}{section.Heading} (p. {section.Page})";

    private static void WriteSection(TerminalWriter output, string name, IReadOnlyList<string> lines)
    {
        if (lines.Count > 0)
        {
            output.WriteLine();
            output.Write("", TextSpan.Bold(name));
            foreach (var line in lines)
            {
                output.WriteLine(line);
            }
        }
    }
}
