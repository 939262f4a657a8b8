using System.CommandLine;
using System.Text.Json;
using SearchPapers.Benchmarks.Measuring;
using static System.FormattableString;

namespace SearchPapers.Benchmarks.Commands;

internal static class OverlapCommand
{
    public static Command Create()
    {
        var exact =
            new Argument<string>("EXACT") { Description = "The expected answers, as 'queries --answers' wrote them." };
        var other = new Argument<string>("OTHER") { Description = "The answers to compare, to the same questions." };
        var command = new Command("overlap", "Compare the top 10 of two runs.") { exact, other };
        command.SetAction(parsed =>
        {
            var (expected, found) = (Read(parsed.GetRequiredValue(exact)), Read(parsed.GetRequiredValue(other)));
            var table = new MarkdownTable(
                "mode", "questions", "overlap of the top 10", "lowest overlap", "same papers and order",
                "same scores, too", "largest difference of scores");
            foreach (var (mode, answers) in expected.Where(mode => found.ContainsKey(mode.Key)))
            {
                Row(table, mode, [.. answers.Zip(found[mode])]);
            }
        });
        return command;
    }

    private static void Row(MarkdownTable table, string mode, List<(Answer Exact, Answer Other)> pairs)
    {
        if (pairs.Exists(pair => pair.Exact.Question != pair.Other.Question))
        {
            throw new InvalidDataException(
                "The answers are to different questions. Ask the same questions in the same order.");
        }

        var overlaps = pairs.ConvertAll(pair => pair.Other.Overlap(pair.Exact));
        table.AddRow(
            mode,
            pairs.Count,
            Invariant($"{overlaps.Average():0.0000}"),
            Invariant($"{overlaps.Min():0.0}"),
            pairs.Count(pair => pair.Exact.Papers.SequenceEqual(pair.Other.Papers)),
            pairs.Count(pair => pair.Exact.IsIdenticalTo(pair.Other)),
            Invariant($"{pairs.Max(Difference):0.0e0}"));
    }

    // Only over the papers in both answers.
    private static double Difference((Answer Exact, Answer Other) pair) => pair.Exact.Papers.Zip(pair.Exact.Scores)
        .Join(pair.Other.Papers.Zip(pair.Other.Scores), one => one.First, other => other.First, (one, other) =>
            Math.Abs(one.Second - other.Second))
        .DefaultIfEmpty()
        .Max();

    private static Dictionary<string, List<Answer>> Read(string file) =>
        JsonSerializer.Deserialize<Dictionary<string, List<Answer>>>(File.ReadAllText(file))!;
}
