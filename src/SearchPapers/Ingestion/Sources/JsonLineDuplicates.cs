using SearchPapers.Files;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Papers;

namespace SearchPapers.Ingestion.Sources;

/// <summary>Finds lines that are about a paper which another line is about, and gathers the links that they bring.</summary>
/// <remarks>
/// Held are the keys of papers that have some, and no papers. The files are gone through twice: what the first reading gathers
/// is there for the second.
/// </remarks>
internal sealed class JsonLineDuplicates(IndexedPapers? indexed)
{
    private readonly Dictionary<UInt128, KeyedPaper> _papersByKey = [];
    private readonly Dictionary<PaperId, List<PaperLink>> _links = [];
    private readonly HashSet<(string Source, PaperId Id)> _mergedLines = [];

    /// <summary>Gets the lines that have become a part of another one's paper.</summary>
    public IReadOnlySet<(string Source, PaperId Id)> MergedLines => _mergedLines;

    /// <summary>Returns another line's paper that a line is about; null where it is about none that is known.</summary>
    /// <param name="source">The line's file.</param>
    /// <param name="paper">What it says.</param>
    /// <param name="keys">What that is known by.</param>
    public PaperId? FindOther(string source, PaperDetails paper, DuplicateKeys keys)
    {
        var id = paper.Paper.Id;
        if (Find(id, keys) is not { } other)
        {
            return null;
        }

        // What is learnt of the paper here finds it again: two lines may meet only through a third.
        Register(other, keys);
        if (_mergedLines.Add((source, id)))
        {
            if (!_links.TryGetValue(other, out var links))
            {
                links = _links[other] = [];
            }

            links.AddRange(paper.Links);
        }

        return other;
    }

    /// <summary>Has a paper found by some keys, from now on.</summary>
    public void Register(PaperId id, DuplicateKeys keys)
    {
        foreach (var key in keys.All)
        {
            _papersByKey.TryAdd(Fingerprint.ShortOf(key), new KeyedPaper(id, keys.TitleWordBits));
        }
    }

    /// <summary>Tells whether lines are about a paper that are not its own.</summary>
    public bool HasMergedLines(PaperId id) => _links.ContainsKey(id);

    /// <summary>Returns a paper with the links that other lines brought.</summary>
    public IndexEntry WithMergedLinks(IndexEntry entry) => _links.TryGetValue(entry.Id, out var links)
        ? entry with { Paper = entry.Paper with { Links = [.. entry.Paper.Links.Concat(links).DistinctBy(link => link.Url, StringComparer.Ordinal)] } }
        : entry;

    private PaperId? Find(PaperId id, DuplicateKeys keys) =>
        keys.Certain.Select(key => Find(key, id, isSame: _ => true))
            .Concat(keys.Likely.Select(key => Find(key, id, words => DuplicateKeys.ShareMostWords(words, keys.TitleWordBits))))
            .FirstOrDefault(keyed => keyed is not null);

    private PaperId? Find(string key, PaperId id, Func<ulong, bool> isSame)
    {
        if (_papersByKey.TryGetValue(Fingerprint.ShortOf(key), out var keyed))
        {
            return keyed.Id != id && isSame(keyed.TitleWords) ? keyed.Id : null;
        }

        var indexedPapers = indexed?.Having(key) ?? [];
        foreach (var paper in indexedPapers)
        {
            if (paper.Paper.Id == id || isSame(DuplicateKeys.Compute(paper).TitleWordBits))
            {
                return paper.Paper.Id == id ? null : paper.Paper.Id;
            }
        }

        return null;
    }

    private readonly record struct KeyedPaper(PaperId Id, ulong TitleWords);
}
