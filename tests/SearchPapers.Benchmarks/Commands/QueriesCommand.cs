using System.CommandLine;
using System.Text.Json;
using SearchPapers.Benchmarks.Measuring;

namespace SearchPapers.Benchmarks.Commands;

/// <summary>Puts questions to an open library, one after another and several at once.</summary>
internal static class QueriesCommand
{
    public static Command Create()
    {
        var (index, queries) = (Inputs.Index(), Inputs.Queries());
        var modes = new Option<SearchMode[]>("--mode")
        {
            Description = "The rankings; by default all.",
            DefaultValueFactory = _ => Enum.GetValues<SearchMode>(),
        };
        var threads = Inputs.Number("--threads", "How many questions are asked at once.", 4);
        var rounds = Inputs.Number("--rounds", "How often all are asked: to warm up, to be timed, at once.", 3);
        var answers = new Option<string?>("--answers")
        {
            Description = "Write the answers, for 'overlap'.",
            HelpName = "FILE",
        };
        var json = new Option<bool>("--json") { Description = "Print JSON instead of Markdown." };
        var command = new Command("queries", "Warm times of questions, top 10, and memory while serving them.")
        {
            index, queries, modes, threads, rounds, answers, json,
        };
        command.SetAction(async (parsed, _) =>
        {
            var questions = JsonLines.Questions(parsed.GetRequiredValue(queries));
            var asking = new Serving(questions, parsed.GetValue(threads), parsed.GetValue(rounds));
            var options = new PaperLibraryOptions { IndexPath = parsed.GetRequiredValue(index) };
            await using var library = await PaperLibrary.OpenAsync(options, CancellationToken.None);
            var served = new List<Served>();
            foreach (var mode in parsed.GetRequiredValue(modes))
            {
                served.Add(await asking.OfAsync(library, mode));
            }

            Print(served, parsed.GetValue(json));
            if (parsed.GetValue(answers) is { } file)
            {
                Write(file, served);
            }
        });
        return command;
    }

    private static void Write(string file, IEnumerable<Served> served) => File.WriteAllText(
        file, JsonSerializer.Serialize(served.ToDictionary(mode => mode.Mode.ToString(), mode => mode.Answers)));

    private static void Print(List<Served> served, bool asJson)
    {
        if (asJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(served));
            return;
        }

        var many = $"{served[0].Threads} at once";
        var table = new MarkdownTable(
            "mode", "p50 ms", "p90 ms", "p99 ms", "questions/s", $"questions/s, {many}", $"p50 ms, {many}", $"p99 ms, {many}",
            $"other answers, {many}", "resident MiB", "of which its own", "peak MiB");
        foreach (var mode in served)
        {
            table.Row(
                mode.Mode, mode.One.P50, mode.One.P90, mode.One.P99, mode.PerSecond, mode.PerSecondAtOnce, mode.AtOnce.P50,
                mode.AtOnce.P99, mode.Differing, mode.Memory.WorkingSet, mode.Memory.Private, mode.Memory.Peak);
        }
    }
}
