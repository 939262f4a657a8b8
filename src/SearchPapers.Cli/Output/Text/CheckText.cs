using SearchPapers.Cli.Output.Terminal;

namespace SearchPapers.Cli.Output.Text;

/// <summary>Prints what a check found wrong for people to read: what one command mends stands together.</summary>
internal static class CheckText
{
    // A folder that is gone leaves thousands of papers without their PDF.
    private const int MostNamed = 20;

    public static void Write(TerminalWriter output, IReadOnlyList<Problem> problems)
    {
        foreach (var together in problems.GroupBy(problem => (problem.Stage, problem.Mend)))
        {
            foreach (var problem in together.Take(MostNamed))
            {
                output.Write("", TextSpan.Bold(Name(problem)), new TextSpan($": {problem.Reason}"));
            }

            if (together.Count() > MostNamed)
            {
                output.WriteLine($"… and {together.Count() - MostNamed} more; --json names them all");
            }

            if (together.Key.Mend is { } mend)
            {
                // Broken at the terminal's width it would be two commands where it is pasted.
                output.WriteUnbroken("    ", TextSpan.Bold(mend));
            }
        }
    }

    private static string Name(Problem problem) => problem.Id is { } id
        ? $"{id} ({problem.Title})"
        : problem.Stage;
}
