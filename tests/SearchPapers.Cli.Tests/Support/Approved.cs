using System.Text.RegularExpressions;

namespace SearchPapers.Cli.Tests.Support;

/// <summary>Holds text to the files of the folder Approved.</summary>
/// <remarks>
/// What is not as approved is written beside the copy that the tests read, to be looked at and put in its place.
/// </remarks>
internal static partial class Approved
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Approved");

    public static void Check(string name, string text)
    {
        var (path, received) = (Path.Combine(Folder, $"{name}.txt"), Path.Combine(Folder, $"{name}.received.txt"));
        var said = Times().Replace(text, "N").ReplaceLineEndings("\n").Replace('\e', '␛');
        var approved = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (said != approved)
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(received, said);
        }

        Assert.True(said == approved, $"\"{name}\" is not as approved. What came is in {received}:\n{said}");
    }

    // What differs from run to run: times, those of a table at its right, and how large an index is.
    [GeneratedRegex(@"\d+(?:\.\d+)?(?= ms\b)|[\d,]+(?= bytes)| +\d+\.\d +\d+\.\d$", RegexOptions.Multiline)]
    private static partial Regex Times();
}
