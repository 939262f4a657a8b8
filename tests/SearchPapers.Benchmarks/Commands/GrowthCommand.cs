using System.CommandLine;
using SearchPapers.Benchmarks.Measuring;

namespace SearchPapers.Benchmarks.Commands;

internal static class GrowthCommand
{
    public static Command Create()
    {
        var (from, queries, runs) = (BenchmarkOptions.Papers(), BenchmarkOptions.Queries(), BenchmarkOptions.Runs());
        var program = new Option<string>("--program")
        {
            Description = "The published command searchpapers.",
            HelpName = "FILE",
            Required = true,
        };
        var work = BenchmarkOptions.Output("The folder for papers and indexes, which are kept.");
        var threads = BenchmarkOptions.Number("--threads", "The number of concurrent questions.", 4);
        var sizes = new Option<int[]>("--sizes")
        {
            Description = "The numbers of papers.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [1_000, 10_000, 100_000, 328_672, 1_000_000],
        };
        var command = new Command("growth", "Measure ingest, size, memory and latency for growing numbers of papers.")
        {
            from, queries, program, work, sizes, threads, runs,
        };
        command.SetAction(async (parsed, _) =>
        {
            var step = new GrowthStep(
                parsed.GetRequiredValue(program),
                parsed.GetRequiredValue(queries),
                parsed.GetValue(threads),
                parsed.GetValue(runs));
            var table = new MarkdownTable(GrowthStep.Columns);
            foreach (var size in parsed.GetRequiredValue(sizes))
            {
                var folder = Directory.CreateDirectory(Path.Combine(parsed.GetRequiredValue(work), $"{size}")).FullName;
                var papers = Path.Combine(folder, "papers.jsonl");
                var more = Path.Combine(folder, "more.jsonl");
                CorpusCommand.Write(parsed.GetRequiredValue(from), 0, size, papers);
                CorpusCommand.Write(parsed.GetRequiredValue(from), size, GrowthStep.AddedPapers, more);
                table.AddRow(await step.MeasureAsync(folder, papers, more, size));
            }
        });
        return command;
    }
}
