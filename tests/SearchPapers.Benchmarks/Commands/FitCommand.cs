using System.CommandLine;
using System.Diagnostics;
using SearchPapers.Benchmarks.Measuring;
using SearchPapers.Encoders;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing.Calibration;
using SearchPapers.Indexing.Papers;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Benchmarks.Commands;

internal static class FitCommand
{
    public static Command Create()
    {
        var from = BenchmarkOptions.Papers();
        var json = new Option<bool>("--json") { Description = "Print the seconds only." };
        var command = new Command(
            "fit", "Measure how long an ingest takes to fit LSA and to calibrate the fusion.")
        {
            from, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var (sample, papers) = (new PaperSample(), 0);
            foreach (var paper in JsonLines.ReadPapers(parsed.GetRequiredValue(from)).Select(JsonLines.ToPaper))
            {
                sample.Offer(paper.Paper.Id, () => EncoderInput.FromPaper(paper), createNow: true);
                papers++;
            }

            var start = Stopwatch.GetTimestamp();
            await EncoderFit.FitAsync(
                sample.DrainTexts(new CachingTextAnalyzer(), cancel), NamedEncoder.Shipped.Encoder, cancel);
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (parsed.GetValue(json))
            {
                Console.WriteLine(FormattableString.Invariant($"{seconds}"));
                return;
            }

            new MarkdownTable("papers", "fit s", "peak MiB").AddRow(
                papers, seconds, ProcessMemory.MeasureThisProcess().Peak);
        });
        return command;
    }
}
