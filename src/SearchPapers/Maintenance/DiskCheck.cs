using System.Globalization;
using SearchPapers.Diagnostics;

namespace SearchPapers.Maintenance;

/// <summary>Checks that there is disk space for the next ingest.</summary>
internal static class DiskCheck
{
    // Room for some more papers, and a reserve for the system.
    private const long ReserveBytes = 64L << 20;

    /// <param name="folder">The index folder.</param>
    /// <param name="indexBytes">The size of the index: the next generation is built next to it.</param>
    /// <param name="freeBytes">Returns how many bytes are free at a folder.</param>
    public static IEnumerable<Problem> FindProblems(string folder, long indexBytes, Func<string, long> freeBytes)
    {
        var (free, required) = (freeBytes(NearestExisting(folder)), indexBytes + ReserveBytes);
        if (free < required)
        {
            var reason = string.Create(
                CultureInfo.InvariantCulture,
                $"there are {free >> 20:N0} MiB free at {folder}, and the next index, which is built beside this one, takes " +
                $"{required >> 20:N0} MiB");
            yield return new Problem(null, null, Stages.Disk, reason).FixedByFreeingSpace(folder);
        }
    }

    public static long FreeBytes(string folder) => new DriveInfo(folder).AvailableFreeSpace;

    private static string NearestExisting(string folder) =>
        Directory.Exists(folder) || Path.GetDirectoryName(folder) is not { } parent ? folder : NearestExisting(parent);
}
