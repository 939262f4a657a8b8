namespace SearchPapers.Tests.Support;

/// <summary>
/// A file with one case per line: the input, ⇶ and the expected output. Lines that start with // are comments.
/// </summary>
internal static class CaseTable
{
    private const string Arrow = " ⇶";

    /// <summary>Returns the cases of a file; ⏎ stands for a line break.</summary>
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
