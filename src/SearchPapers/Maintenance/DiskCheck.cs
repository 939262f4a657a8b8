using System.Globalization;

namespace SearchPapers.Maintenance;

/// <summary>Looks whether there is room for the next ingest.</summary>
internal static class DiskCheck
{
    // Room for some papers more, and for the system to breathe.
    private const long LeastBytes = 64L << 20;

    /// <summary>Returns what is wrong; none where there is room enough.</summary>
    /// <param name="folder">The index folder.</param>
    /// <param name="indexBytes">The size of the index: the next generation is built beside it.</param>
    /// <param name="freeBytes">Tells how much room there is at a place.</param>
    public static IEnumerable<Problem> Problems(string folder, long indexBytes, Func<string, long> freeBytes)
    {
        var (free, wanted) = (freeBytes(Existing(folder)), indexBytes + LeastBytes);
        if (free < wanted)
        {
            var reason = string.Create(
                CultureInfo.InvariantCulture,
                $"there are {free >> 20:N0} MiB free at {folder}, and the next index, which is built beside this one, takes " +
                $"{wanted >> 20:N0} MiB");
            yield return new Problem(null, null, Stages.Disk, reason) { Mend = FixCommands.ShowRoom(folder) };
        }
    }

    public static long FreeBytes(string folder) => new DriveInfo(folder).AvailableFreeSpace;

    private static string Existing(string folder) =>
        Directory.Exists(folder) || Path.GetDirectoryName(folder) is not { } parent ? folder : Existing(parent);
}
