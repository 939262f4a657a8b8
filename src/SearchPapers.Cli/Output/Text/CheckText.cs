using SearchPapers.Cli.Output.Terminal;

namespace SearchPapers.Cli.Output.Text;

/// <summary>Prints the problems of a check for people to read, grouped by the command that fixes them.</summary>
internal static class CheckText
{
    // A folder that is gone leaves thousands of papers without their PDF.
    private const int MostNamed = 20;

    public static void Write(TerminalWriter output, IReadOnlyList<Problem> problems)
    {
        foreach (var together in problems.GroupBy(problem => (problem.Stage, problem.Fix)))
        {
            foreach (var problem in together.Take(MostNamed))
            {
                output.Write("", TextSpan.Bold(Name(problem)), new TextSpan($": {problem.Reason}"));
            }

            if (together.Count() > MostNamed)
            {
                output.WriteLine($"… and {together.Count() - MostNamed} more; --json names them all");
            }

            if (together.Key.Fix is { } command)
            {
                // Wrapped at the terminal's width, it would be pasted as two commands.
                output.WriteUnbroken("    ", TextSpan.Bold(command));
            }
        }
    }

    private static string Name(Problem problem) => problem.Id is { } id
        ? $"{id} ({problem.Title})"
        : problem.Stage;
}
