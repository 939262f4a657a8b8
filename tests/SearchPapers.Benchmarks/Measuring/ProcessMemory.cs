using System.Diagnostics;
using System.Globalization;

namespace SearchPapers.Benchmarks.Measuring;

/// <summary>What a process holds in memory, in MiB.</summary>
/// <param name="WorkingSet">All that is resident; pages of mapped files that others could share are part of it.</param>
/// <param name="Private">What is resident and no file's: the process's own.</param>
/// <param name="Peak">The most that was resident at once.</param>
internal sealed record ProcessMemory(double WorkingSet, double Private, double Peak)
{
    private const double Mebibyte = 1 << 20;

    public static ProcessMemory OfThisProcess()
    {
        using var process = Process.GetCurrentProcess();
        return Of(process);
    }

    /// <remarks>Linux tells which pages are no file's; elsewhere private memory may not be resident.</remarks>
    public static ProcessMemory Of(Process process)
    {
        var status = $"/proc/{process.Id}/status";
        return new ProcessMemory(
            process.WorkingSet64 / Mebibyte,
            File.Exists(status) ? Anonymous(status) : process.PrivateMemorySize64 / Mebibyte,
            process.PeakWorkingSet64 / Mebibyte);
    }

    private static double Anonymous(string status) => File.ReadLines(status)
        .Where(line => line.StartsWith("RssAnon:", StringComparison.Ordinal))
        .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1])
        .Select(kibibytes => double.Parse(kibibytes, CultureInfo.InvariantCulture))
        .FirstOrDefault() / 1024;
}
