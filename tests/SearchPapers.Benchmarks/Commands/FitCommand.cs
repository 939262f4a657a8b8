using System.CommandLine;
using System.Diagnostics;
using SearchPapers.Benchmarks.Measuring;
using SearchPapers.Indexing;
using SearchPapers.Semantics;

namespace SearchPapers.Benchmarks.Commands;

/// <summary>Times the part of an ingest that does not grow with the papers: projection and calibration.</summary>
internal static class FitCommand
{
    public static Command Create()
    {
        var from = Inputs.From();
        var json = new Option<bool>("--json") { Description = "Print the seconds only." };
        var command = new Command(
            "fit", "How long the projection and the weights take, learnt from papers as an ingest does.")
        {
            from, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            List<IndexEntry> entries = [.. JsonLines.Papers(parsed.GetRequiredValue(from)).Select(Entry)];
            var start = Stopwatch.GetTimestamp();
            await CorpusFit.OfAsync(entries, entries.Count, IndexEncoder.Shipped.Encoder, cancel);
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (parsed.GetValue(json))
            {
                Console.WriteLine(FormattableString.Invariant($"{seconds}"));
                return;
            }

            new MarkdownTable("papers", "fit s", "peak MiB").Row(
                entries.Count, seconds, ProcessMemory.OfThisProcess().Peak);
        });
        return command;
    }

    private static IndexEntry Entry(Lists.DataLine line) => new(PaperText.Of(line), Fingerprint: "");
}
