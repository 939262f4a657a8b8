using System.CommandLine;
using System.CommandLine.Parsing;
using SearchPapers.Benchmarks.Measuring;
using static System.FormattableString;

namespace SearchPapers.Benchmarks.Commands;

/// <summary>Whole processes, from start to end, taken in turns so that all see the machine as it is.</summary>
internal static class ProcessesCommand
{
    public static Command Create()
    {
        var processes = new Option<string[]>("--process")
        {
            Description =
                "NAME=COMMAND; {words} in it stands for the words of a question that rank, {terms} for the same "
                + "in FTS5's language. The first is what the others are compared with.",
            Required = true,
        };
        var (queries, runs) = (Inputs.Queries(), Inputs.Runs());
        var command = new Command("processes", "Times of whole processes, each started several times, in turns.")
        {
            processes, queries, runs,
        };
        command.SetAction(async (parsed, _) =>
        {
            List<(string Name, string Command)> named = [.. parsed.GetRequiredValue(processes).Select(Split)];
            var questions = JsonLines.Questions(parsed.GetRequiredValue(queries));
            var times = await TimesAsync([.. named.Select(one => one.Command)], questions, parsed.GetValue(runs));
            var table = new MarkdownTable("process", "median ms", "lowest ms", "highest ms", $"of {named[0].Name}");
            for (var at = 0; at < named.Count; at++)
            {
                var ratio = Invariant($"{times[at].P50 / times[0].P50:0.00}×");
                table.Row(named[at].Name, times[at].P50, times[at].P0, times[at].P100, ratio);
            }
        });
        return command;
    }

    /// <summary>
    /// Starts each command as often as asked for, one after another, each time with another question.
    /// </summary>
    public static async Task<List<(double P50, double P0, double P100)>> TimesAsync(
        IReadOnlyList<string> commands, IReadOnlyList<string> questions, int runs)
    {
        var times = commands.Select(_ => new List<double>()).ToList();
        // The first turn only brings files into memory.
        for (var run = -1; run < runs; run++)
        {
            var question = questions[(run + 1) % questions.Count];
            for (var at = 0; at < commands.Count; at++)
            {
                var took = (await ProcessRun.OfAsync(Filled(commands[at], question))).Milliseconds;
                times[at].AddRange(run < 0 ? [] : [took]);
            }
        }

        return times.ConvertAll(each => (Times.Of(each).P50, each.Min(), each.Max()));
    }

    // The terms stand in a literal of SQL, where "reader's" has two apostrophes.
    private static IReadOnlyList<string> Filled(string command, string question) =>
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
