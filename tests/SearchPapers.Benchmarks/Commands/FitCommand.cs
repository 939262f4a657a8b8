using System.CommandLine;
using System.Diagnostics;
using SearchPapers.Benchmarks.Measuring;
using SearchPapers.Encoders;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing.Calibration;
using SearchPapers.Indexing.Papers;
using SearchPapers.Text.Analysis;

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
            var (sample, papers) = (new PaperSample(), 0);
            foreach (var paper in JsonLines.Papers(parsed.GetRequiredValue(from)).Select(PaperText.Of))
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

            new MarkdownTable("papers", "fit s", "peak MiB").Row(
                papers, seconds, ProcessMemory.OfThisProcess().Peak);
        });
        return command;
    }
}
