namespace SearchPapers.Download.Catalog;

/// <summary>Stores what is known of every paper. Each change is written at once.</summary>
/// <remarks>Thread-safe. Many processes may read the file, one may write it.</remarks>
internal sealed class PaperCatalog : IDisposable
{
    private readonly string _path;
    private readonly CatalogReader _text;
    private readonly Lock _lock = new();
    private CatalogJournal? _journal;

    private PaperCatalog(string path, CatalogReader text) => (_path, _text) = (path, text);

    /// <summary>One sentence per unreadable line.</summary>
    public IReadOnlyList<string> Notices
    {
        get
        {
            lock (_lock)
            {
                return [.. _text.BadLines.Select(Notice)];
            }
        }
    }

    /// <summary>All entries. For a few papers, <see cref="Find"/> is much faster.</summary>
    public IReadOnlyList<CatalogEntry> Entries
    {
        get
        {
            lock (_lock)
            {
                PaperId[] ids = [.. _text.Lines.Select(line => line.Id)];
                return [.. ids.Select(_text.Find).OfType<CatalogEntry>()];
            }
        }
    }

    /// <exception cref="SearchPapersException">The file cannot be read.</exception>
    public static Task<PaperCatalog> OpenAsync(string path, CancellationToken cancellationToken) =>
        Task.Run(() => Open(path), cancellationToken);

    /// <exception cref="SearchPapersException">The file cannot be read.</exception>
    public static PaperCatalog Open(string path)
    {
        try
        {
            return new PaperCatalog(path, CatalogReader.Parse(File.Exists(path) ? File.ReadAllBytes(path) : []));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, exception);
        }
    }

    public CatalogEntry? Find(PaperId id)
    {
        lock (_lock)
        {
            return _text.Find(id);
        }
    }

    /// <summary>Sets the entry of a paper. Writes nothing if it is unchanged.</summary>
    public void Record(CatalogEntry entry)
    {
        var line = CatalogLine.FromEntry(entry);
        lock (_lock)
        {
            if (!_text.Contains(line))
            {
                (_journal ??= CatalogJournal.Open(_path, _text)).Append(line);
                _text.Set(line);
            }
        }
    }

    /// <summary>Removes papers. The file changes when it is compacted.</summary>
    public void Remove(IEnumerable<PaperId> ids)
    {
        lock (_lock)
        {
            foreach (var id in ids)
            {
                _text.Remove(id);
            }
        }
    }

    /// <summary>Rewrites the file in one step, with one line per entry, if it has more.</summary>
    public void Compact()
    {
        lock (_lock)
        {
            if (!_text.IsCompact)
            {
                (_journal ??= CatalogJournal.Open(_path, _text)).Rewrite(_text);
            }
        }
    }

    public void Dispose() => _journal?.Dispose();

    private string Notice((int Number, ReadOnlyMemory<byte> Text) line) =>
        $"{_path} line {line.Number} cannot be read and is skipped; the next ingest moves it to {_path}.bad";

    private static SearchPapersException Unusable(string path, Exception cause) =>
        new(
            SearchPapersError.CorpusFormat,
            $"The catalog {path} cannot be read: {cause.Message}",
            cause)
        { Path = path };
}
