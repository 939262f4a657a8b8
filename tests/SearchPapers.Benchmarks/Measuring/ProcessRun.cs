using System.CommandLine.Parsing;
using System.Diagnostics;

namespace SearchPapers.Benchmarks.Measuring;

/// <remarks>The peak is 0 for a process that ends before it is sampled.</remarks>
internal sealed record ProcessRun(double Milliseconds, double PeakMebibytes, string Output)
{
    private static readonly TimeSpan SampleInterval = TimeSpan.FromMilliseconds(100);

    /// <param name="command">Program and arguments, quoted if they contain spaces.</param>
    public static Task<ProcessRun> RunAsync(string command) =>
        RunAsync([.. CommandLineParser.SplitCommandLine(command)]);

    /// <param name="command">Program and arguments.</param>
    /// <param name="maxExitCode">The highest exit code that counts as success.</param>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static async Task<ProcessRun> RunAsync(IReadOnlyList<string> command, int maxExitCode = 0)
    {
        var info = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(info)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var ended = process.WaitForExitAsync();
        var peak = SamplePeakAsync(process, ended);
        await ended;
        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return process.ExitCode <= maxExitCode
            ? new ProcessRun(took, await peak, await output)
            : throw new InvalidOperationException(
                $"{string.Join(' ', command)}: exit code {process.ExitCode}\n{await output}\n{await errors}");
    }

    private static async Task<double> SamplePeakAsync(Process process, Task ended)
    {
        var peak = 0.0;
        while (await Task.WhenAny(ended, Task.Delay(SampleInterval)) != ended)
        {
            peak = Math.Max(peak, ReadPeak(process));
        }

        return peak;
    }

    // The process may have ended since the last sample.
    private static double ReadPeak(Process process)
    {
        try
        {
            process.Refresh();
            return ProcessMemory.Measure(process).Peak;
        }
        catch (Exception e) when (e is InvalidOperationException or IOException)
        {
            return 0;
        }
    }
}
