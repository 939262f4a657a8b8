using System.CommandLine.Parsing;
using System.Diagnostics;

namespace SearchPapers.Benchmarks.Measuring;

/// <summary>A program that was run from its start to its end.</summary>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="PeakMebibytes">
/// The most memory that it was seen to hold; a process of a few milliseconds is not seen.
/// </param>
/// <param name="Output">What it printed.</param>
internal sealed record ProcessRun(double Milliseconds, double PeakMebibytes, string Output)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <param name="command">Program and arguments, in quotation marks where they hold spaces.</param>
    public static Task<ProcessRun> OfAsync(string command) => OfAsync([.. CommandLineParser.SplitCommandLine(command)]);

    /// <param name="command">Program and arguments.</param>
    /// <param name="worst">The highest exit code that is no failure: 1 where some of many papers may be bad.</param>
    /// <exception cref="InvalidOperationException">
    /// The program says that it failed: a time of that tells nothing.
    /// </exception>
    public static async Task<ProcessRun> OfAsync(IReadOnlyList<string> command, int worst = 0)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var ended = process.WaitForExitAsync();
        var peak = PeakAsync(process, ended);
        await ended;
        var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return process.ExitCode <= worst
            ? new ProcessRun(took, await peak, await output)
            : throw new InvalidOperationException(
                $"{string.Join(' ', command)}: exit code {process.ExitCode}\n{await output}\n{await errors}");
    }

    private static async Task<double> PeakAsync(Process process, Task ended)
    {
        var peak = 0.0;
        while (await Task.WhenAny(ended, Task.Delay(Look)) != ended)
        {
            peak = Math.Max(peak, PeakOf(process));
        }

        return peak;
    }

    // Between two looks it may have ended.
    private static double PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return ProcessMemory.Of(process).Peak;
        }
        catch (Exception e) when (e is InvalidOperationException or IOException)
        {
            return 0;
        }
    }
}
