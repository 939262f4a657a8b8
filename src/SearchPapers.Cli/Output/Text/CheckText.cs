using SearchPapers.Cli.Output.Terminal;

namespace SearchPapers.Cli.Output.Text;

/// <summary>Prints problems grouped by the command that fixes them.</summary>
internal static class CheckText
{
    // A missing folder can leave thousands of papers without their PDF.
    private const int MaxNames = 20;

    public static void Write(TerminalWriter output, IReadOnlyList<Problem> problems)
    {
        foreach (var group in problems.GroupBy(problem => (problem.Stage, problem.Fix)))
        {
            foreach (var problem in group.Take(MaxNames))
            {
                output.Write("", TextSpan.Bold(Name(problem)), new TextSpan($": {problem.Reason}"));
            }

            if (group.Count() > MaxNames)
            {
                output.WriteLine($"… and {group.Count() - MaxNames} more; --json lists all of them");
            }

            if (group.Key.Fix is { } command)
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
