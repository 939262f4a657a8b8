using System.CommandLine;
using System.Text.Json;
using SearchPapers.Benchmarks.Measuring;

namespace SearchPapers.Benchmarks.Commands;

/// <summary>Writes the words that questions are ranked by, so that other programs ask for the same.</summary>
internal static class TermsCommand
{
    public static Command Create()
    {
        var queries = Inputs.Queries();
        var to = Inputs.Out("The file of JSON lines.");
        var command = new Command("terms", "Write questions as JSON lines, each with the words that it is ranked by.")
        {
            queries, to,
        };
        command.SetAction(parsed => File.WriteAllLines(
            parsed.GetRequiredValue(to),
            JsonLines.Questions(parsed.GetRequiredValue(queries)).Select(Line)));
        return command;
    }

    private static string Line(string question) => JsonSerializer.Serialize(
        new Dictionary<string, string>
        {
            ["text"] = question,
            ["terms"] = string.Join(
            ' ', JsonLines.Terms(question))
        });
}
