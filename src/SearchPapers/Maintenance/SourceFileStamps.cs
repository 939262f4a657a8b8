namespace SearchPapers.Maintenance;

/// <summary>What the files of sources look like at one moment: enough to tell whether one has changed.</summary>
internal sealed class SourceFileStamps
{
    private readonly Dictionary<string, (long Bytes, DateTime Written)> _files = new(StringComparer.Ordinal);

    private SourceFileStamps()
    {
    }

    /// <summary>Looks at files, and at all files in folders.</summary>
    public static SourceFileStamps Capture(IEnumerable<string> sources)
    {
        var stamps = new SourceFileStamps();
        foreach (var source in sources)
        {
            foreach (var file in EnumerateFiles(source))
            {
                stamps.Add(file);
            }
        }

        return stamps;
    }

    /// <summary>Returns the files that have come, changed or gone since, in the order of their names.</summary>
    public IReadOnlyList<string> ChangedSince(SourceFileStamps before) =>
    [
        .. _files.Keys.Union(before._files.Keys)
            .Where(file => !_files.TryGetValue(file, out var now) || !before._files.TryGetValue(file, out var then) || now != then)
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> EnumerateFiles(string source) => Directory.Exists(source)
        ? Directory.EnumerateFiles(
            source, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
        : [source];

    // A file that goes while it is looked at is gone.
    private void Add(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.Exists)
            {
                _files[path] = (file.Length, file.LastWriteTimeUtc);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
