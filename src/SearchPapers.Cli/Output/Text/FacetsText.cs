using System.Globalization;
using SearchPapers.Cli.Output.Terminal;

namespace SearchPapers.Cli.Output.Text;

/// <summary>Prints the most frequent values of each facet, with bars on a terminal.</summary>
internal static class FacetsText
{
    private const int MaxValues = 10;
    private const int MaxNameWidth = 40;
    private const int BarWidth = 24;

    public static void Write(
        TerminalWriter output, IReadOnlyDictionary<string, IReadOnlyList<KeyValuePair<string, int>>> facets)
    {
        foreach (var (field, name) in new[] { ("year", "Year"), ("venue", "Venue"), ("tag", "Tag") })
        {
            if (facets.TryGetValue(field, out var counts))
            {
                Write(output, name, counts);
            }
        }
    }

    private static void Write(TerminalWriter output, string name, IReadOnlyList<KeyValuePair<string, int>> counts)
    {
        output.Write("", TextSpan.Bold(name));
        var shown = counts.Take(MaxValues).ToList();
        var width = Math.Min(
            MaxNameWidth, shown.Select(value => DisplayWidth.Measure(value.Key)).DefaultIfEmpty(0).Max());
        foreach (var (value, count) in shown)
        {
            var bar = output.Capabilities.Width is null ? "" : Bar(count, shown[0].Value);
            var number = Number(count).PadLeft(Number(shown[0].Value).Length);
            output.Write("  ", new TextSpan($"{DisplayWidth.Fit(value, width)}  {number}  "), TextSpan.Dim(bar));
        }

        if (counts.Count > shown.Count)
        {
            output.Write("  ", TextSpan.Dim($"and {Number(counts.Count - shown.Count)} more"));
        }

        output.WriteLine(counts.Count == 0 ? "  none\n" : "");
    }

    private static string Bar(int count, int largest) => new('█', Math.Max(1, (int)((long)BarWidth * count / largest)));

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
