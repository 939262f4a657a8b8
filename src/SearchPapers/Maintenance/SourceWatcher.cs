using System.Threading.Channels;

namespace SearchPapers.Maintenance;

/// <summary>Waits until files of sources have changed, and are at rest again.</summary>
/// <remarks>
/// What the system tells of files only wakes it, and so does a clock, where the system tells nothing, as of network disks:
/// whether anything has changed is seen from the files themselves.
/// </remarks>
internal sealed class SourceWatcher : IDisposable
{
    // An editor writes a file in several steps, and a copy takes its time.
    private static readonly TimeSpan QuietPeriod = TimeSpan.FromMilliseconds(500);

    private readonly IReadOnlyList<string> _sources;
    private readonly TimeProvider _time;
    private readonly ITimer _pollTimer;
    private readonly List<FileSystemWatcher> _watchers;
    private readonly Channel<bool> _wake =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private SourceFileStamps _reported;

    /// <param name="sources">Files and folders, which need not be there yet.</param>
    /// <param name="time">The clock.</param>
    /// <param name="pollInterval">How often files are looked at without being told.</param>
    public SourceWatcher(IReadOnlyList<string> sources, TimeProvider time, TimeSpan pollInterval)
    {
        (_sources, _time) = (sources, time);
        _watchers = [.. sources.Select(CreateWatcher).OfType<FileSystemWatcher>()];
        _reported = SourceFileStamps.Capture(sources);
        _pollTimer = time.CreateTimer(_ => Wake(), null, pollInterval, pollInterval);
    }

    /// <summary>Waits for the next change.</summary>
    /// <returns>The files that have come, changed or gone since the last one; some.</returns>
    public async Task<IReadOnlyList<string>> WaitForChangesAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await _wake.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            var now = SourceFileStamps.Capture(_sources);
            if (now.ChangedSince(_reported).Count > 0)
            {
                now = await WaitUntilQuietAsync(now, cancellationToken).ConfigureAwait(false);
                if (now.ChangedSince(_reported) is { Count: > 0 } changed)
                {
                    _reported = now;
                    return changed;
                }
            }
        }
    }

    public void Dispose()
    {
        _pollTimer.Dispose();
        _watchers.ForEach(watcher => watcher.Dispose());
    }

    private async Task<SourceFileStamps> WaitUntilQuietAsync(SourceFileStamps last, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(QuietPeriod, _time, cancellationToken).ConfigureAwait(false);
            var now = SourceFileStamps.Capture(_sources);
            if (now.ChangedSince(last).Count == 0)
            {
                return now;
            }

            last = now;
        }
    }

    private void Wake() => _wake.Writer.TryWrite(true);

    // Null where the system cannot tell, as when it has too many to watch already: then the clock does.
    private FileSystemWatcher? CreateWatcher(string source)
    {
        var isFolder = Directory.Exists(source);
        var fullPath = Path.GetFullPath(source);
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = isFolder
                ? new FileSystemWatcher(fullPath) { IncludeSubdirectories = true }
                : new FileSystemWatcher(Path.GetDirectoryName(fullPath) ?? fullPath, Path.GetFileName(fullPath));
            watcher.Changed += (_, _) => Wake();
            watcher.Created += (_, _) => Wake();
            watcher.Deleted += (_, _) => Wake();
            watcher.Renamed += (_, _) => Wake();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            watcher?.Dispose();
            return null;
        }
    }
}
