using System.Globalization;
using SearchPapers.Cli.Output.Terminal;

namespace SearchPapers.Cli.Output.Text;

/// <summary>Prints a table of at most 80 columns.</summary>
internal static class EvaluationText
{
    private static readonly string[] ColumnHeads =
        ["mode", "queries", "nDCG@10", "MAP", "MRR@10", "R@5", "R@20", "R@100", "p50 ms", "p99 ms"];

    public static void Write(TerminalWriter output, IReadOnlyList<EvaluationResult> results)
    {
        output.Write("", TextSpan.Bold(results[0].Dataset));
        Row(output, ColumnHeads);
        foreach (var result in results)
        {
            Row(output, [.. Cells(result)]);
        }
    }

    private static IEnumerable<string> Cells(EvaluationResult result) =>
    [
        result.Mode.ToString().ToLowerInvariant(),
        result.Queries.ToString(CultureInfo.InvariantCulture),
        .. new[]
        {
            result.NdcgAt10, result.MeanAveragePrecision, result.MrrAt10,
            result.RecallAt5, result.RecallAt20, result.RecallAt100,
        }.Select(figure => figure.ToString("0.0000", CultureInfo.InvariantCulture)),
        result.MsPerQuery["p50"].ToString("0.0", CultureInfo.InvariantCulture),
        result.MsPerQuery["p99"].ToString("0.0", CultureInfo.InvariantCulture),
    ];

    // The mode left-aligned, figures right-aligned, as wide as their heads or "0.0000".
    private static void Row(TerminalWriter output, IReadOnlyList<string> cells) => output.WriteLine(string.Join(
        ' ',
        cells.Select((cell, column) =>
            column == 0 ? cell.PadRight(8) : cell.PadLeft(Math.Max(ColumnHeads[column].Length, 6)))));
}
