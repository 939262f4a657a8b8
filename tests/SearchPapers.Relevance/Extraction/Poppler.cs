using System.Diagnostics;

namespace SearchPapers.Relevance.Extraction;

/// <summary>Runs pdftotext, the reader that this one is measured against.</summary>
internal static class Poppler
{
    public static bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "pdftotext")));

    public static async Task<string> TextAsync(string pdf, CancellationToken cancellationToken)
    {
        using var process =
            Process.Start(new ProcessStartInfo("pdftotext", ["-q", pdf, "-"]) { RedirectStandardOutput = true })!;
        return await process.StandardOutput.ReadToEndAsync(cancellationToken);
    }

    /// <summary>Reads files one a process, two at a time, and returns how long it took.</summary>
    public static async Task<TimeSpan> TimeAsync(IEnumerable<string> pdfs, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var start =
            new ProcessStartInfo(
                "xargs", ["-P2", "-I{}", "pdftotext", "-q", "{}", "/dev/null"])
            { RedirectStandardInput = true };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(string.Join('\n', pdfs));
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellationToken);
        return watch.Elapsed;
    }
}
