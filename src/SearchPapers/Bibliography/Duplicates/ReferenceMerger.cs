namespace SearchPapers.Bibliography.Duplicates;

/// <summary>Merges the references of sources into the known papers. The id of a known paper never changes.</summary>
/// <remarks>Use one merger for all sources of a run: it is expensive to compute the keys of all papers again.</remarks>
internal sealed class ReferenceMerger
{
    private readonly List<ListedPaper> _papers;
    private readonly Func<Reference, PaperId, bool> _isTaken;

    // File names derive from ids, and many file systems ignore case.
    private readonly HashSet<string> _ids;

    /// <param name="known">The papers of all sources so far.</param>
    /// <param name="isTaken">Returns whether a paper outside all sources already has the id.</param>
    public ReferenceMerger(IReadOnlyList<ListedPaper> known, Func<Reference, PaperId, bool>? isTaken = null)
    {
        _papers = [.. known];
        _isTaken = isTaken ?? ((_, _) => false);
        _ids = known.Select(paper => paper.Id.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        DuplicateFinder = new DuplicateFinder(known);
    }

    /// <summary>Finds papers by their indexes in <see cref="Papers"/>.</summary>
    public DuplicateFinder DuplicateFinder { get; }

    /// <summary>The known papers in their order, followed by the added ones.</summary>
    public IReadOnlyList<ListedPaper> Papers => _papers;

    /// <summary>Returns one reference for each paper of a source.</summary>
    public static IReadOnlyList<Reference> MergeDuplicates(IEnumerable<Reference> references)
    {
        var finder = new DuplicateFinder([]);
        var distinct = new SortedDictionary<int, Reference>();
        foreach (var reference in references)
        {
            AddListing(distinct, finder.FindOrAdd(reference), reference);
        }

        return [.. distinct.Values];
    }

    /// <summary>Replaces a source's earlier listings by its current references.</summary>
    /// <returns>The papers that only this source listed and no longer lists; they remain in <see
    /// cref="Papers"/>.</returns>
    public IReadOnlyList<PaperId> Merge(IReadOnlyList<Reference> references, string source)
    {
        var listings = new SortedDictionary<int, Reference>();
        foreach (var reference in references)
        {
            AddListing(listings, DuplicateFinder.FindOrAdd(reference), reference);
        }

        return ReplaceListings(listings, source);
    }

    /// <summary>Merges those papers of a file that are known, and ignores the others.</summary>
    /// <returns>The ids in the file of the known papers.</returns>
    public IReadOnlyList<PaperId> MergeKnown(IEnumerable<ListedPaper> papers, string source)
    {
        var listings = new SortedDictionary<int, Reference>();
        var merged = new List<PaperId>();
        foreach (var paper in papers)
        {
            if (DuplicateFinder.FindAndMerge(paper.Reference) is { } index)
            {
                AddListing(listings, index, paper.Reference);
                merged.Add(paper.Id);
            }
        }

        ReplaceListings(listings, source);
        return merged;
    }

    // A single reference too, so that it equals the paper that reading the source again makes of it.
    private static void AddListing(SortedDictionary<int, Reference> listings, int index, Reference reference) =>
        listings[index] =
            ListingMerger.Combine(listings.TryGetValue(index, out var earlier) ? [earlier, reference] : [reference]);

    private List<PaperId> ReplaceListings(SortedDictionary<int, Reference> listings, string source)
    {
        var noLongerListed = new List<PaperId>();
        var added = listings.Where(listing => listing.Key >= _papers.Count).Select(listing => listing.Value).ToArray();
        for (var i = 0; i < _papers.Count; i++)
        {
            var paper = _papers[i];
            if (listings.TryGetValue(i, out var listing))
            {
                _papers[i] = ListingMerger.Replace(paper, listing, source);
                continue;
            }

            _papers[i] = ListingMerger.RemoveSource(paper, source);
            if (paper.Reference.Sources is [var only] && only == source)
            {
                noLongerListed.Add(paper.Id);
            }
        }

        _papers.AddRange(AssignIds(added));
        return noLongerListed;
    }

    // Ids are assigned in an order that does not depend on the order in the source.
    private ListedPaper[] AssignIds(Reference[] added)
    {
        var papers = new ListedPaper[added.Length];
        var order = Enumerable.Range(0, added.Length)
            .OrderBy(i => PaperIdFactory.Candidates(added[i]).First())
            .ThenBy(i => PaperIdFactory.Identity(added[i]), StringComparer.Ordinal);
        foreach (var i in order)
        {
            var id = PaperIdFactory.Candidates(added[i]).First(id => !_isTaken(added[i], id) && _ids.Add(id.Value));
            papers[i] = new ListedPaper { Id = id, Reference = added[i] };
        }

        return papers;
    }
}
