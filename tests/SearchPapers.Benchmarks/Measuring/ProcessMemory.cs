using System.Diagnostics;
using System.Globalization;

namespace SearchPapers.Benchmarks.Measuring;

/// <summary>The memory of a process, in MiB.</summary>
/// <param name="WorkingSet">The resident pages, including those of mapped files.</param>
/// <param name="Private">The resident pages that belong to no file.</param>
/// <param name="Peak">The maximum of the working set so far.</param>
internal sealed record ProcessMemory(double WorkingSet, double Private, double Peak)
{
    private const double Mebibyte = 1 << 20;

    public static ProcessMemory MeasureThisProcess()
    {
        using var process = Process.GetCurrentProcess();
        return Measure(process);
    }

    /// <remarks>Only Linux reports resident private pages; elsewhere, all private pages count.</remarks>
    public static ProcessMemory Measure(Process process)
    {
        var status = $"/proc/{process.Id}/status";
        return new ProcessMemory(
            process.WorkingSet64 / Mebibyte,
            File.Exists(status) ? ReadAnonymous(status) : process.PrivateMemorySize64 / Mebibyte,
            process.PeakWorkingSet64 / Mebibyte);
    }

    private static double ReadAnonymous(string status) => File.ReadLines(status)
        .Where(line => line.StartsWith("RssAnon:", StringComparison.Ordinal))
        .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1])
        .Select(kibibytes => double.Parse(kibibytes, CultureInfo.InvariantCulture))
        .FirstOrDefault() / 1024;
}
