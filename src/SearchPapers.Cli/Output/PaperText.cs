using System.Globalization;
using Spectre.Console;

namespace SearchPapers.Cli.Output;

/// <summary>Prints a paper for people to read.</summary>
internal static class PaperText
{
    private const int MaxAuthors = 5;

    public static string Byline(Paper paper)
    {
        var authors = string.Join(", ", paper.Authors.Take(MaxAuthors)) + (paper.Authors.Count > MaxAuthors ? " et al." : "");
        var year = paper.Year?.ToString(CultureInfo.InvariantCulture);
        var when = paper.Venue is { } venue && year is not null && !venue.Contains(year, StringComparison.Ordinal)
            ? $"{venue} {year}"
            : paper.Venue ?? year;
        string?[] parts = [authors, when, paper.Id.Value];
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    public static void Write(IAnsiConsole output, PaperDetails paper)
    {
        output.MarkupLineInterpolated($"[bold]{paper.Paper.Title}[/]");
        output.MarkupLineInterpolated($"[dim]{Byline(paper.Paper)}[/]");
        output.WriteLine(paper.Paper.FullText
            ? $"Read: {paper.Sections.Count} sections, {paper.Passages.Count} passages."
            : "Not read: only what the list says of it is searched.");
        Part(output, "The PDF says otherwise", string.Join('\n', Disagreements(paper.Disagreement)));
        Part(output, "Abstract", paper.Abstract);
        Part(output, "Note", paper.Note);
        Part(output, "Links", string.Join('\n', paper.Links.Select(link => $"{link.Kind.ToString().ToLowerInvariant()}: {link.Url}")));
        Part(output, "Sections", string.Join('\n', paper.Sections.Select(Line)));
    }

    private static IEnumerable<string> Disagreements(PaperDisagreement? disagreement)
    {
        if (disagreement?.Title is { } title)
        {
            yield return $"title: {title}";
        }

        if (disagreement?.Authors is { } authors)
        {
            yield return $"authors: {string.Join(", ", authors)}";
        }

        if (disagreement?.Year is { } year)
        {
            yield return $"year: {year}";
        }
    }

    private static string Line(PaperSection section) =>
        $"{new string(' ', 2 * (section.Level - 1))}{section.Heading} (p. {section.Page})";

    private static void Part(IAnsiConsole output, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            output.WriteLine();
            output.MarkupLineInterpolated($"[bold]{name}[/]");
            output.WriteLine(text);
        }
    }
}
