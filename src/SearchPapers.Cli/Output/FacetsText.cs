using System.Globalization;
using SearchPapers.Browsing;

namespace SearchPapers.Cli.Output;

/// <summary>Prints how a query's matches are spread: the most frequent values, with bars where somebody looks.</summary>
internal static class FacetsText
{
    private const int MostValues = 10;
    private const int MostNameCells = 40;
    private const int BarCells = 24;

    public static void Write(Screen output, SearchFacets facets)
    {
        Write(output, "Year", facets.Year);
        Write(output, "Venue", facets.Venue);
        Write(output, "Tag", facets.Tag);
    }

    private static void Write(Screen output, string name, IReadOnlyList<FacetCount>? counts)
    {
        if (counts is null)
        {
            return;
        }

        output.Write("", Piece.Bold(name));
        var shown = counts.Take(MostValues).ToList();
        var width = Math.Min(MostNameCells, shown.Select(count => Cells.Of(count.Value)).DefaultIfEmpty(0).Max());
        foreach (var count in shown)
        {
            var bar = output.Look.Width is null ? "" : Bar(count.Count, shown[0].Count);
            var number = Number(count.Count).PadLeft(Number(shown[0].Count).Length);
            output.Write("  ", new Piece($"{Cells.Fit(count.Value, width)}  {number}  "), Piece.Dim(bar));
        }

        if (counts.Count > shown.Count)
        {
            output.Write("  ", Piece.Dim($"and {Number(counts.Count - shown.Count)} more"));
        }

        output.WriteLine(counts.Count == 0 ? "  none\n" : "");
    }

    private static string Bar(int count, int most) => new('█', Math.Max(1, (int)((long)BarCells * count / most)));

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
