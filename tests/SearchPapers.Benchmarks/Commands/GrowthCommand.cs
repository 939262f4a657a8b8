using System.CommandLine;
using SearchPapers.Benchmarks.Measuring;

namespace SearchPapers.Benchmarks.Commands;

/// <summary>What more papers cost: each size is indexed and asked by the published program.</summary>
internal static class GrowthCommand
{
    public static Command Create()
    {
        var (from, queries, runs) = (Inputs.From(), Inputs.Queries(), Inputs.Runs());
        var program = new Option<string>("--program")
        {
            Description = "The published searchpapers.",
            HelpName = "FILE",
            Required = true,
        };
        var work = Inputs.Out("The folder for papers and indexes; both stay there.");
        var threads = Inputs.Number("--threads", "How many questions are asked at once.", 4);
        var sizes = new Option<int[]>("--sizes")
        {
            Description = "How many papers.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [1_000, 10_000, 100_000, 328_672, 1_000_000],
        };
        var command = new Command("growth", "Ingest, size, memory and times at growing numbers of papers.")
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
                CorpusCommand.Write(parsed.GetRequiredValue(from), size, GrowthStep.Added, more);
                table.Row(await step.OfAsync(folder, papers, more, size));
            }
        });
        return command;
    }
}
