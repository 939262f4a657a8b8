using System.Threading.Channels;

namespace SearchPapers.Maintenance;

/// <summary>Waits until source files have changed and are no longer being written.</summary>
/// <remarks>
/// File system events and a timer, for disks without events such as network disks, only trigger a comparison of the
/// files.
/// </remarks>
internal sealed class SourceWatcher : IDisposable
{
    // Editors write files in several steps, and copying takes time.
    private static readonly TimeSpan QuietPeriod = TimeSpan.FromMilliseconds(500);

    private readonly IReadOnlyList<string> _sources;
    private readonly TimeProvider _time;
    private readonly ITimer _pollTimer;
    private readonly List<FileSystemWatcher> _watchers;
    private readonly Channel<bool> _wake =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private SourceFileStamps _reported;

    /// <param name="sources">Files and folders, which need not exist yet.</param>
    /// <param name="time">The clock.</param>
    /// <param name="pollInterval">The interval between comparisons without file system events.</param>
    public SourceWatcher(IReadOnlyList<string> sources, TimeProvider time, TimeSpan pollInterval)
    {
        (_sources, _time) = (sources, time);
        _watchers = [.. sources.Select(CreateWatcher).OfType<FileSystemWatcher>()];
        _reported = SourceFileStamps.Capture(sources);
        _pollTimer = time.CreateTimer(_ => Wake(), null, pollInterval, pollInterval);
    }

    /// <returns>The files that were added, changed or removed since the last call; at least one.</returns>
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

    // Null if the system cannot watch the file, for example at the limit of watches: the timer still finds changes.
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
        catch (Exception e) when (
            e is IOException or ArgumentException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            watcher?.Dispose();
            return null;
        }
    }
}
