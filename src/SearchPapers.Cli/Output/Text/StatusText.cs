using System.Globalization;
using SearchPapers.Cli.Output.Terminal;

namespace SearchPapers.Cli.Output.Text;

internal static class StatusText
{
    private const int NameWidth = 16;

    public static void Write(TerminalWriter output, LibraryStatus status)
    {
        foreach (var (name, value) in Rows(status))
        {
            output.Write(name.PadRight(NameWidth), new TextSpan(value));
        }
    }

    private static IEnumerable<(string Name, string Value)> Rows(LibraryStatus status)
    {
        yield return ("Papers", Number(status.Papers));
        yield return ("With full text", Number(status.WithFullText));
        yield return ("Passages", Number(status.Passages));
        var generation = status.Generation ?? "none yet: run \"searchpapers ingest\"";
        yield return ("Index", $"{Number(status.IndexBytes)} bytes, generation {generation}");
        yield return ("Encoders", string.Join(
            ", ", status.Encoders.Select(encoder => $"{encoder.Name} ({encoder.Dimensions} dimensions)")));
        yield return ("Weights", string.Create(
            CultureInfo.InvariantCulture,
            $"keyword {status.Calibration["keyword"]:0.00}, {SemanticWeights(status.Calibration)}"));
        yield return ("Drift", string.Create(
            CultureInfo.InvariantCulture, $"{status.Drift:0.000} since LSA was fitted"));
        yield return ("Sources", string.Join(", ", status.Sources));
    }

    private static string SemanticWeights(IReadOnlyDictionary<string, double> weights) => weights["science"] > 0
        ? FormattableString.Invariant(
            $"LSA {weights["corpus"]:0.00}, pretrained encoder {weights["science"]:0.00}")
        : FormattableString.Invariant($"LSA {weights["corpus"]:0.00}");

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
