using System.Globalization;
using SearchPapers.Cli.Opening;
using SearchPapers.Cli.Output.Terminal;

namespace SearchPapers.Cli.Output.Text;

/// <summary>Prints an answer for people to read.</summary>
/// <param name="output">Where to.</param>
/// <param name="findPdf">Tells where the PDF of a paper is on this machine.</param>
/// <param name="explain">Whether to tell why each paper is where it is.</param>
internal sealed class ResultsText(TerminalWriter output, Func<PaperId, string?> findPdf, bool explain = false)
{
    private const int MaxAuthors = 3;

    public void Write(SearchResults results)
    {
        // Titles stand below each other, also where ranks have one digit and two.
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

        output.Write("", results.Hits.Count == 0 ? new TextSpan(Nothing(results)) : TextSpan.Dim(Summary(results)));
    }

    private static string Nothing(SearchResults results) => results.TotalHits == 0
        ? "Nothing found. Try other words, or fewer of them."
        : $"There are no more: {Papers(results.TotalHits)} in all.";

    private static string Summary(SearchResults results)
    {
        var (first, last) = (results.Hits[0].Rank, results.Hits[^1].Rank);
        var shown = first == 1 ? Number(last) : first == last ? $"number {Number(last)}" : $"{Number(first)} to {Number(last)}";
        var count = results.TotalHits >= last
            ? $"{shown} of {Papers(results.TotalHits)}"
            : $"{shown} {(last == 1 ? "paper" : "papers")}, {Number(last - results.TotalHits)} of them by their meaning alone";
        return string.Create(CultureInfo.InvariantCulture, $"{count}, found in {results.TookMs} ms.");
    }

    private static string Papers(int count) => $"{Number(count)} {(count == 1 ? "paper" : "papers")}";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Place(Passage passage)
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
        foreach (var line in explain ? ExplanationText.Of(hit) : [])
        {
            output.Write(below, TextSpan.Dim(line));
        }

        // A title says nothing that has not just been said.
        if (hit.Passages is [{ Kind: not PassageKind.Title } best, ..])
        {
            output.Write(below, [TextSpan.Dim($"{Place(best)}: "), .. Snippet.Of(best)]);
        }

        if (hit.Passages.Count > 1)
        {
            output.Write(below, TextSpan.Dim($"also {string.Join(" · ", hit.Passages.Skip(1).Select(Place))}"));
        }
    }

    private string? LinkOf(SearchHit hit) => output.Capabilities.HasLinks
        ? PaperLocation.Find(hit.Paper, findPdf(hit.Paper.Id), hit.Passages is [{ Page: var page }, ..] ? page : null)?.Address
        : null;
}
