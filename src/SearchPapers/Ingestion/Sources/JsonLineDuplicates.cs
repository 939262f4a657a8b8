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
    private readonly Dictionary<UInt128, Owner> _owners = [];
    private readonly Dictionary<PaperId, List<PaperLink>> _links = [];
    private readonly HashSet<(string Source, PaperId Id)> _twins = [];

    /// <summary>Gets the lines that have become a part of another one's paper.</summary>
    public IReadOnlySet<(string Source, PaperId Id)> Twins => _twins;

    /// <summary>Returns another line's paper that a line is about; null where it is about none that is known.</summary>
    /// <param name="source">The line's file.</param>
    /// <param name="paper">What it says.</param>
    /// <param name="keys">What that is known by.</param>
    public PaperId? OwnerOf(string source, PaperDetails paper, DuplicateKeys keys)
    {
        var id = paper.Paper.Id;
        if (Find(id, keys) is not { } owner)
        {
            return null;
        }

        // What is learnt of the paper here finds it again: two lines may meet only through a third.
        Know(owner, keys);
        if (_twins.Add((source, id)))
        {
            if (!_links.TryGetValue(owner, out var links))
            {
                links = _links[owner] = [];
            }

            links.AddRange(paper.Links);
        }

        return owner;
    }

    /// <summary>Has a paper found by some keys, from now on.</summary>
    public void Know(PaperId id, DuplicateKeys keys)
    {
        foreach (var key in keys.All)
        {
            _owners.TryAdd(Fingerprint.ComputeShort(key), new Owner(id, keys.TitleWords));
        }
    }

    /// <summary>Tells whether lines are about a paper that are not its own.</summary>
    public bool HasTwins(PaperId id) => _links.ContainsKey(id);

    /// <summary>Returns a paper with the links that other lines brought.</summary>
    public IndexEntry WithLinks(IndexEntry entry) => _links.TryGetValue(entry.Id, out var links)
        ? entry with { Paper = entry.Paper with { Links = [.. entry.Paper.Links.Concat(links).DistinctBy(link => link.Url, StringComparer.Ordinal)] } }
        : entry;

    private PaperId? Find(PaperId id, DuplicateKeys keys) =>
        keys.Certain.Select(key => Find(key, id, isSame: _ => true))
            .Concat(keys.Likely.Select(key => Find(key, id, words => DuplicateKeys.Agree(words, keys.TitleWords))))
            .FirstOrDefault(owner => owner is not null);

    private PaperId? Find(string key, PaperId id, Func<ulong, bool> isSame)
    {
        if (_owners.TryGetValue(Fingerprint.ComputeShort(key), out var owner))
        {
            return owner.Id != id && isSame(owner.TitleWords) ? owner.Id : null;
        }

        var known = indexed?.FindByDuplicateKey(key) ?? [];
        foreach (var paper in known)
        {
            if (paper.Paper.Id == id || isSame(DuplicateKeys.Of(paper).TitleWords))
            {
                return paper.Paper.Id == id ? null : paper.Paper.Id;
            }
        }

        return null;
    }

    private readonly record struct Owner(PaperId Id, ulong TitleWords);
}
