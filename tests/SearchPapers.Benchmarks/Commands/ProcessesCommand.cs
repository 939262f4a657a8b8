using System.CommandLine;
using System.CommandLine.Parsing;
using SearchPapers.Benchmarks.Measuring;
using static System.FormattableString;

namespace SearchPapers.Benchmarks.Commands;

internal static class ProcessesCommand
{
    public static Command Create()
    {
        var processes = new Option<string[]>("--process")
        {
            Description =
                "NAME=COMMAND. {words} is replaced by the ranking terms of a question, {terms} by the same terms as an "
                + "FTS5 query. The others are compared with the first one.",
            Required = true,
        };
        var (queries, runs) = (BenchmarkOptions.Queries(), BenchmarkOptions.Runs());
        var command = new Command("processes", "Time whole processes, each started several times, in turns.")
        {
            processes, queries, runs,
        };
        command.SetAction(async (parsed, _) =>
        {
            List<(string Name, string Command)> named = [.. parsed.GetRequiredValue(processes).Select(Split)];
            var questions = JsonLines.ReadQuestions(parsed.GetRequiredValue(queries));
            var times = await MeasureAsync([.. named.Select(one => one.Command)], questions, parsed.GetValue(runs));
            var table = new MarkdownTable("process", "median ms", "lowest ms", "highest ms", $"of {named[0].Name}");
            for (var at = 0; at < named.Count; at++)
            {
                var ratio = Invariant($"{times[at].P50 / times[0].P50:0.00}×");
                table.AddRow(named[at].Name, times[at].P50, times[at].P0, times[at].P100, ratio);
            }
        });
        return command;
    }

    /// <summary>Runs the commands in turns, each turn with the next question.</summary>
    public static async Task<List<(double P50, double P0, double P100)>> MeasureAsync(
        IReadOnlyList<string> commands, IReadOnlyList<string> questions, int runs)
    {
        var times = commands.Select(_ => new List<double>()).ToList();
        // The first turn loads the files into the page cache and is not counted.
        for (var run = -1; run < runs; run++)
        {
            var question = questions[(run + 1) % questions.Count];
            for (var at = 0; at < commands.Count; at++)
            {
                var took = (await ProcessRun.RunAsync(FillIn(commands[at], question))).Milliseconds;
                times[at].AddRange(run < 0 ? [] : [took]);
            }
        }

        return times.ConvertAll(each => (Times.FromMilliseconds(each).P50, each.Min(), each.Max()));
    }

    // The terms are in an SQL literal, where apostrophes are doubled.
    private static IReadOnlyList<string> FillIn(string command, string question) =>
    [
        .. CommandLineParser.SplitCommandLine(command).Select(part => part
            .Replace("{words}", string.Join(' ', JsonLines.Terms(question)), StringComparison.Ordinal)
            .Replace(
                "{terms}",
                JsonLines.AnyTerm(question).Replace("'", "''", StringComparison.Ordinal),
                StringComparison.Ordinal)),
    ];

    private static (string Name, string Command) Split(string process)
    {
        var at = process.IndexOf('=', StringComparison.Ordinal);
        return at > 0
            ? (process[..at], process[(at + 1)..])
            : throw new ArgumentException($"'{process}' is not NAME=COMMAND.");
    }
}
