using System.Runtime.CompilerServices;
using SearchPapers.Files;

namespace SearchPapers.Extraction.Pool;

internal sealed record PdfLimits
{
    public const int DefaultPageSeconds = 10;
    public const int DefaultFileSeconds = 120;
    public const int DefaultHeapMebibytes = 256;

    // With less, the worker has no room for .NET itself.
    private const int MinHeapMebibytes = 32;

    private static readonly TimeSpan MaxTime = TimeSpan.FromDays(1);

    public long MaxBytes { get; init; } = PdfFile.DefaultMaxBytes;

    /// <summary>Gets the processor time for one page, or for opening the file.</summary>
    public TimeSpan PageTime { get; init; } = TimeSpan.FromSeconds(DefaultPageSeconds);

    /// <summary>Gets the processor time for the whole file, of all workers that read it.</summary>
    public TimeSpan FileTime { get; init; } = TimeSpan.FromSeconds(DefaultFileSeconds);

    public int WorkerHeapMebibytes { get; init; } = DefaultHeapMebibytes;

    /// <summary>Gets how many times its processor time a page or file may take on the clock.</summary>
    public int WallClockFactor { get; init; } = 10;

    public static TimeSpan CheckTime(TimeSpan time, [CallerMemberName] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, MaxTime, name);
        return time;
    }

    public static int CheckHeap(int mebibytes, [CallerMemberName] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mebibytes, MinHeapMebibytes, name);
        return mebibytes;
    }

    public static T CheckPositive<T>(T number, [CallerMemberName] string name = "")
        where T : System.Numerics.INumberBase<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number, name);
        return number;
    }
}
