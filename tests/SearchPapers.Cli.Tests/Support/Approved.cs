using System.Text.RegularExpressions;

namespace SearchPapers.Cli.Tests.Support;

/// <summary>Compares text with the files of the folder Approved.</summary>
/// <remarks>
/// Text that differs is written next to the copied file as NAME.received, for review.
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

        Assert.True(said == approved,
            $"\"{name}\" differs from the approved text. The actual text is in {received}:\n{said}");
    }

    // Replaces what differs between runs: times and the size of an index.
    [GeneratedRegex(@"\d+(?:\.\d+)?(?= ms\b)|[\d,]+(?= bytes)| +\d+\.\d +\d+\.\d$", RegexOptions.Multiline)]
    private static partial Regex Times();
}
