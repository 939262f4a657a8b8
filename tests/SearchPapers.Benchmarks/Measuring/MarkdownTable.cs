using System.Globalization;

namespace SearchPapers.Benchmarks.Measuring;

/// <summary>Prints each row at once, so that a long benchmark shows its progress.</summary>
internal sealed class MarkdownTable
{
    public MarkdownTable(params IReadOnlyList<string> columns)
    {
        Print(columns);
        Print([.. columns.Select(_ => "---")]);
    }

    public void AddRow(params IEnumerable<object?> cells) => Print(cells.Select(Format));

    private static string Format(object? cell) => cell switch
    {
        null => "",
        double number =>
            number.ToString(number < 10 ? "0.00" : number < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture),
        int or long => string.Create(CultureInfo.InvariantCulture, $"{cell:#,0}"),
        _ => cell.ToString()!,
    };

    private static void Print(IEnumerable<string> cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");
}
