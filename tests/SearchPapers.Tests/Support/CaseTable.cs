namespace SearchPapers.Tests.Support;

/// <summary>
/// A file of cases, one a line: an input, ⇶, and what is expected of it. A line that begins with // is a comment.
/// </summary>
internal static class CaseTable
{
    private const string Arrow = " ⇶";

    /// <summary>Returns the cases of a file; ⏎ stands for the end of a line.</summary>
    public static TheoryData<string, string> Read(string path)
    {
        var cases = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, path)))
        {
            if (line.Split(Arrow) is [var input, var expected] && !line.StartsWith("//", StringComparison.Ordinal))
            {
                cases.Add(input.Replace('⏎', '\n'), expected.Trim());
            }
        }

        return cases;
    }
}
