using System.CommandLine;
using System.Text.Json;
using SearchPapers.Benchmarks.Measuring;

namespace SearchPapers.Benchmarks.Commands;

internal static class TermsCommand
{
    public static Command Create()
    {
        var queries = BenchmarkOptions.Queries();
        var to = BenchmarkOptions.Output("The file of JSON lines.");
        var command = new Command("terms", "Write questions as JSON lines, each with its ranking terms.")
        {
            queries, to,
        };
        command.SetAction(parsed => File.WriteAllLines(
            parsed.GetRequiredValue(to),
            JsonLines.ReadQuestions(parsed.GetRequiredValue(queries)).Select(Line)));
        return command;
    }

    private static string Line(string question) => JsonSerializer.Serialize(
        new Dictionary<string, string>
        {
            ["text"] = question,
            ["terms"] = string.Join(' ', JsonLines.Terms(question)),
        });
}
