using System.Globalization;
using SearchPapers.Cli.Opening;
using SearchPapers.Cli.Output.Terminal;

namespace SearchPapers.Cli.Output.Text;

/// <param name="output">The terminal.</param>
/// <param name="findPdf">Returns the path of a paper's PDF on this machine, or null.</param>
/// <param name="explain">Whether to explain each paper's score.</param>
internal sealed class ResultsText(TerminalWriter output, Func<PaperId, string?> findPdf, bool explain = false)
{
    private const int MaxAuthors = 3;

    public void Write(SearchResults results)
    {
        // Aligns titles, whatever the number of digits of the ranks.
        var indent = results.Hits.Count == 0 ? 0 : Number(results.Hits[^1].Rank).Length + 2;
        foreach (var hit in results.Hits)
        {
            Write(hit, indent);
            output.WriteLine();
        }

        if (results.Facets is { } facets)
        {
            FacetsText.Write(output, facets);
        }

        output.Write("", results.Hits.Count == 0 ? new TextSpan(NoHits(results)) : TextSpan.Dim(Summary(results)));
    }

    private static string NoHits(SearchResults results) => results.TotalHits == 0
        ? "Nothing found. Try other or fewer words."
        : $"No more results: {Papers(results.TotalHits)} in total.";

    private static string Summary(SearchResults results)
    {
        var (first, last) = (results.Hits[0].Rank, results.Hits[^1].Rank);
        var shown =
            first == 1 ? Number(last) : first == last ? $"number {Number(last)}" : $"{Number(first)} to {Number(last)}";
        var count = results.TotalHits >= last
            ? $"{shown} of {Papers(results.TotalHits)}"
            : $"{shown} {(last == 1 ? "paper" : "papers")}, " +
                $"{Number(last - results.TotalHits)} of them by similarity only";
        return string.Create(CultureInfo.InvariantCulture, $"{count}, found in {results.TookMs} ms.");
    }

    private static string Papers(int count) => $"{Number(count)} {(count == 1 ? "paper" : "papers")}";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Location(Passage passage)
    {
        string?[] parts =
        [
            passage.Page is { } page ? $"p. {page}" : null,
            passage.Section ?? passage.Kind.ToString().ToLowerInvariant(),
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    private void Write(SearchHit hit, int indent)
    {
        var below = new string(' ', indent);
        output.Write($"{Number(hit.Rank)}.".PadRight(indent), TextSpan.Bold(hit.Paper.Title, LinkOf(hit)));
        output.Write(below, TextSpan.Dim(PaperText.Byline(hit.Paper, MaxAuthors)));
        foreach (var line in explain ? ExplanationText.Lines(hit) : [])
        {
            output.Write(below, TextSpan.Dim(line));
        }

        // The title is already printed.
        if (hit.Passages is [{ Kind: not PassageKind.Title } best, ..])
        {
            output.Write(below, [TextSpan.Dim($"{Location(best)}: "), .. Snippet.ForPassage(best)]);
        }

        if (hit.Passages.Count > 1)
        {
            output.Write(below, TextSpan.Dim($"also {string.Join(" · ", hit.Passages.Skip(1).Select(Location))}"));
        }
    }

    private string? LinkOf(SearchHit hit) => output.Capabilities.HasLinks
        ? PaperLocation.Find(
            hit.Paper, findPdf(hit.Paper.Id), hit.Passages is [{ Page: var page }, ..] ? page : null)?.Address
        : null;
}
