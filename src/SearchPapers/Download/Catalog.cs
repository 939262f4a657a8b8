namespace SearchPapers.Download;

/// <summary>What is known of every reference. Each change is in the file as soon as it is recorded.</summary>
/// <remarks>Safe to use from several threads at once. Many processes may read it at once, one may record.</remarks>
internal sealed class Catalog : IDisposable
{
    private readonly string _path;
    private readonly CatalogText _text;
    private readonly Lock _lock = new();
    private CatalogJournal? _journal;

    private Catalog(string path, CatalogText text)
    {
        (_path, _text) = (path, text);
        Notices = [.. text.BadLines.Select(line =>
            $"{path} line {line.Number} cannot be read and is passed over; the next ingest moves it to {path}.bad")];
    }

    /// <summary>What a reader of the catalog should know, a sentence each.</summary>
    public IReadOnlyList<string> Notices { get; }

    public IReadOnlyList<CatalogEntry> Entries
    {
        get
        {
            lock (_lock)
            {
                return [.. _text.Entries.Values];
            }
        }
    }

    public static async Task<Catalog> OpenAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var text = File.Exists(path)
                ? await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false)
                : [];
            return new Catalog(path, CatalogText.Parse(text));
        }
        catch (IOException exception)
        {
            throw Unusable(path, exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw Unusable(path, exception);
        }
    }

    public CatalogEntry? Find(PaperId id)
    {
        lock (_lock)
        {
            return _text.Entries.GetValueOrDefault(id);
        }
    }

    /// <summary>Sets what is known of a reference; does nothing where just that is known already.</summary>
    public void Record(CatalogEntry entry)
    {
        lock (_lock)
        {
            if (_text.Says(entry))
            {
                return;
            }

            (_journal ??= CatalogJournal.Open(_path, _text)).Append(entry);
            _text.Set(entry);
        }
    }

    /// <summary>Forgets references; the file does so when it is compacted.</summary>
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

    /// <summary>Rewrites the file with one line for each reference, in one step; does nothing where it has that already.</summary>
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

    private static CorpusFormatException Unusable(string path, Exception cause) =>
        new(path, null, $"The catalog {path} cannot be read: {cause.Message}", cause);
}
