using System.Diagnostics;

namespace SearchPapers.Relevance.Extraction;

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

    /// <summary>Reads each file in its own process, two at a time, and returns the total time.</summary>
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
