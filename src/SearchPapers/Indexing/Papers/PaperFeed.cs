using SearchPapers.Encoders.Vectors;
using SearchPapers.Files;

namespace SearchPapers.Indexing.Papers;

/// <summary>Papers to put in the index, read anew whenever they are gone through: they need not all be held.</summary>
internal sealed class PaperFeed
{
    private readonly IEnumerable<IndexEntry> _entries;
    private readonly HashSet<UInt128> _ids = [];

    private PaperFeed(IEnumerable<IndexEntry> entries) => _entries = entries;

    /// <summary>Gets how many papers there are.</summary>
    public int Count => _ids.Count;

    /// <summary>Gets those to learn from.</summary>
    public PaperSample Sample { get; } = new();

    /// <summary>Goes through papers once, to know which they are.</summary>
    /// <param name="entries">The papers, the same each time that they are gone through; no two with one id.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static PaperFeed Of(IEnumerable<IndexEntry> entries, CancellationToken cancellationToken)
    {
        var feed = new PaperFeed(entries);
        foreach (var entry in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            feed._ids.Add(Fingerprint.ShortOf(entry.Id.Value));
            feed.Sample.Offer(entry.Id, () => EncoderInput.Of(entry.Paper), isReady: true);
        }

        return feed;
    }

    public bool Has(PaperId id) => _ids.Contains(Fingerprint.ShortOf(id.Value));

    /// <summary>Returns the papers.</summary>
    /// <exception cref="SearchPapersException">They are others than before.</exception>
    public IEnumerable<IndexEntry> Entries()
    {
        var count = 0;
        foreach (var entry in _entries)
        {
            if (!Has(entry.Id) || ++count > Count)
            {
                throw Changed(entry.Source);
            }

            yield return entry;
        }

        if (count < Count)
        {
            throw Changed(source: null);
        }
    }

    private static SearchPapersException Changed(string? source) =>
        new(SearchPapersError.CorpusFormat, "The sources have changed while they were being read. Ingest them again.") { Path = source };
}
