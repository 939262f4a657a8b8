namespace SearchPapers.Benchmarks.Measuring;

/// <summary>Percentiles in milliseconds, by nearest rank.</summary>
internal sealed record Times(double P50, double P90, double P99)
{
    public static Times FromMilliseconds(IEnumerable<double> milliseconds)
    {
        List<double> sorted = [.. milliseconds.Order()];
        return new Times(Percentile(sorted, 50), Percentile(sorted, 90), Percentile(sorted, 99));
    }

    private static double Percentile(List<double> sorted, int percent) =>
        Math.Round(sorted[(((sorted.Count * percent) + 99) / 100) - 1], 3);
}
