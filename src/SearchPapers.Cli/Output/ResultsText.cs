using System.Globalization;
using Spectre.Console;

namespace SearchPapers.Cli.Output;

/// <summary>Prints an answer for people to read.</summary>
internal sealed class ResultsText(IAnsiConsole output)
{
    public void Write(SearchResults results)
    {
        if (results.Hits.Count == 0)
        {
            output.WriteLine("Nothing found. Try other words, or fewer of them.");
            return;
        }

        foreach (var hit in results.Hits)
        {
            Write(hit);
        }

        output.MarkupLineInterpolated($"[dim]{Summary(results)}[/]");
    }

    private static string Summary(SearchResults results)
    {
        var shown = results.Hits.Count;
        var count = results.TotalHits >= shown
            ? $"{shown} of {results.TotalHits} papers"
            : $"{shown} papers, {shown - results.TotalHits} of them by their meaning alone";
        return string.Create(CultureInfo.InvariantCulture, $"{count}, found in {results.TookMs} ms.");
    }

    private static string Place(Passage passage)
    {
        string?[] parts =
        [
            passage.Page is { } page ? $"p. {page}" : null,
            passage.Section ?? passage.Kind.ToString().ToLowerInvariant(),
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    private void Write(SearchHit hit)
    {
        output.MarkupLineInterpolated($"{hit.Rank}. [bold]{hit.Paper.Title}[/]");
        output.MarkupLineInterpolated($"   [dim]{PaperText.Byline(hit.Paper)}[/]");
        foreach (var line in ExplanationText.Of(hit))
        {
            output.MarkupLineInterpolated($"   [dim]{line}[/]");
        }

        foreach (var passage in hit.Passages)
        {
            var snippet = string.Concat(Snippet.Of(passage).Select(Markup));
            output.Write(new Padder(new Markup($"[dim]{Place(passage).EscapeMarkup()}:[/] {snippet}")).Padding(3, 0, 0, 0));
        }

        output.WriteLine();
    }

    private static string Markup((string Text, bool Highlighted) piece) =>
        piece.Highlighted ? $"[yellow]{piece.Text.EscapeMarkup()}[/]" : piece.Text.EscapeMarkup();
}
