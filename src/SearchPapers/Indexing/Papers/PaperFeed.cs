using SearchPapers.Encoders.Vectors;
using SearchPapers.Files;

namespace SearchPapers.Indexing.Papers;

/// <summary>Papers to index, read from their sources on each enumeration rather than held in memory.</summary>
internal sealed class PaperFeed
{
    private readonly IAsyncEnumerable<IndexEntry> _entries;
    private readonly HashSet<UInt128> _ids = [];

    private PaperFeed(IAsyncEnumerable<IndexEntry> entries) => _entries = entries;

    public int Count => _ids.Count;

    public PaperSample Sample { get; } = new();

    /// <summary>Enumerates papers once, to collect their ids and a sample.</summary>
    /// <param name="entries">Papers with distinct ids, the same on each enumeration.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    public static async Task<PaperFeed> ReadAsync(
        IAsyncEnumerable<IndexEntry> entries, CancellationToken cancellationToken)
    {
        var feed = new PaperFeed(entries);
        await foreach (var entry in entries.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            feed._ids.Add(Fingerprint.ComputeShort(entry.Id.Value));
            feed.Sample.Offer(entry.Id, () => EncoderInput.FromPaper(entry.Paper), createNow: true);
        }

        return feed;
    }

    public bool Contains(PaperId id) => _ids.Contains(Fingerprint.ComputeShort(id.Value));

    /// <exception cref="SearchPapersException">The papers are not those of the first enumeration.</exception>
    public async IAsyncEnumerable<IndexEntry> EntriesAsync()
    {
        var count = 0;
        await foreach (var entry in _entries.ConfigureAwait(false))
        {
            if (!Contains(entry.Id) || ++count > Count)
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
        new(
            SearchPapersError.CorpusFormat,
            "The sources have changed while they were being read. Ingest them again.") { Path = source };
}
