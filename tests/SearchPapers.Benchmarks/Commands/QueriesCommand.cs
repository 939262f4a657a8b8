using System.CommandLine;
using System.Text.Json;
using SearchPapers.Benchmarks.Measuring;

namespace SearchPapers.Benchmarks.Commands;

internal static class QueriesCommand
{
    public static Command Create()
    {
        var (index, queries) = (BenchmarkOptions.Index(), BenchmarkOptions.Queries());
        var modes = new Option<SearchMode[]>("--mode")
        {
            Description = "The search modes. Default: all.",
            DefaultValueFactory = _ => Enum.GetValues<SearchMode>(),
        };
        var threads = BenchmarkOptions.Number("--threads", "The number of concurrent questions.", 4);
        var rounds = BenchmarkOptions.Number(
            "--rounds", "The number of rounds, each for the warm-up, sequential and concurrent questions.", 3);
        var answers = new Option<string?>("--answers")
        {
            Description = "Write the answers to a file for 'overlap'.",
            HelpName = "FILE",
        };
        var json = new Option<bool>("--json") { Description = "Print JSON instead of Markdown." };
        var command = new Command("queries", "Time warm questions (top 10), and measure the memory while serving them.")
        {
            index, queries, modes, threads, rounds, answers, json,
        };
        command.SetAction(async (parsed, _) =>
        {
            var questions = JsonLines.ReadQuestions(parsed.GetRequiredValue(queries));
            var timer = new QueryTimer(questions, parsed.GetValue(threads), parsed.GetValue(rounds));
            var options = new PaperLibraryOptions { IndexPath = parsed.GetRequiredValue(index) };
            await using var library = await PaperLibrary.OpenAsync(options, CancellationToken.None);
            var served = new List<QueryTimes>();
            foreach (var mode in parsed.GetRequiredValue(modes))
            {
                served.Add(await timer.MeasureAsync(library, mode));
            }

            Print(served, parsed.GetValue(json));
            if (parsed.GetValue(answers) is { } file)
            {
                Write(file, served);
            }
        });
        return command;
    }

    private static void Write(string file, IEnumerable<QueryTimes> served) => File.WriteAllText(
        file, JsonSerializer.Serialize(served.ToDictionary(mode => mode.Mode.ToString(), mode => mode.Answers)));

    private static void Print(List<QueryTimes> served, bool asJson)
    {
        if (asJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(served));
            return;
        }

        var many = $"{served[0].Threads} concurrent";
        var table = new MarkdownTable(
            "mode", "p50 ms", "p90 ms", "p99 ms", "questions/s", $"questions/s, {many}", $"p50 ms, {many}",
            $"p99 ms, {many}", $"differing answers, {many}", "resident MiB", "of which private", "peak MiB");
        foreach (var mode in served)
        {
            table.AddRow(
                mode.Mode, mode.Sequential.P50, mode.Sequential.P90, mode.Sequential.P99, mode.SequentialPerSecond,
                mode.ConcurrentPerSecond, mode.Concurrent.P50,
                mode.Concurrent.P99, mode.DifferingAnswers, mode.Memory.WorkingSet, mode.Memory.Private,
                mode.Memory.Peak);
        }
    }
}
