using SearchPapers.Files;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Papers;

namespace SearchPapers.Ingestion.Sources;

/// <summary>Finds lines about the same paper and collects their links.</summary>
/// <remarks>Stores hashes of keys, not papers. The files are read twice: the second pass has the links of the
/// first.</remarks>
internal sealed class JsonLineDuplicates(IndexedPapers? indexed)
{
    private readonly Dictionary<UInt128, KeyedPaper> _papersByKey = [];
    private readonly Dictionary<PaperId, List<PaperLink>> _links = [];
    private readonly HashSet<(string Source, PaperId Id)> _mergedLines = [];

    public IReadOnlySet<(string Source, PaperId Id)> MergedLines => _mergedLines;

    /// <summary>Returns another line's paper with the same keys, or null.</summary>
    public PaperId? FindOther(string source, PaperDetails paper, DuplicateKeys keys)
    {
        var id = paper.Paper.Id;
        if (Find(id, keys) is not { } other)
        {
            return null;
        }

        // Two lines may match only through a third one.
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

    public void Register(PaperId id, DuplicateKeys keys)
    {
        foreach (var key in keys.All)
        {
            _papersByKey.TryAdd(Fingerprint.ComputeShort(key), new KeyedPaper(id, keys.TitleWordBits));
        }
    }

    public bool HasMergedLines(PaperId id) => _links.ContainsKey(id);

    public IndexEntry WithMergedLinks(IndexEntry entry) => _links.TryGetValue(entry.Id, out var links)
        ? entry with
        {
            Paper = entry.Paper with
            {
                Links = [.. entry.Paper.Links.Concat(links).DistinctBy(
            link => link.Url, StringComparer.Ordinal)]
            }
        }
        : entry;

    private PaperId? Find(PaperId id, DuplicateKeys keys) =>
        keys.Certain.Select(key => Find(key, id, isSame: _ => true))
            .Concat(
                keys.Likely.Select(
                    key => Find(key, id, words => DuplicateKeys.ShareMostWords(words, keys.TitleWordBits))))
            .FirstOrDefault(keyed => keyed is not null);

    private PaperId? Find(string key, PaperId id, Func<ulong, bool> isSame)
    {
        if (_papersByKey.TryGetValue(Fingerprint.ComputeShort(key), out var keyed))
        {
            return keyed.Id != id && isSame(keyed.TitleWords) ? keyed.Id : null;
        }

        var indexedPapers = indexed?.FindByDuplicateKey(key) ?? [];
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
