namespace SearchPapers.Bibliography.Duplicates;

/// <summary>
/// Brings what lists say together with what is known: the same paper is one paper, and keeps its id for good.
/// </summary>
/// <remarks>One merger takes all lists of a run, since to know all papers again by their keys takes long.</remarks>
internal sealed class ReferenceMerger
{
    private readonly List<ListedPaper> _papers;
    private readonly Func<Reference, PaperId, bool> _isTaken;

    // Files are named after ids, and on many disks case does not part two names.
    private readonly HashSet<string> _ids;

    /// <param name="known">What is known, of any lists; empty at first.</param>
    /// <param name="isTaken">Tells of an id that a new paper may get whether another one, of no list, has it.</param>
    public ReferenceMerger(IReadOnlyList<ListedPaper> known, Func<Reference, PaperId, bool>? isTaken = null)
    {
        _papers = [.. known];
        _isTaken = isTaken ?? ((_, _) => false);
        _ids = known.Select(paper => paper.Id.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        DuplicateFinder = new DuplicateFinder(known);
    }

    /// <summary>Gets what finds the papers, by their places among <see cref="Papers"/>.</summary>
    public DuplicateFinder DuplicateFinder { get; }

    /// <summary>Gets all that is known: what was known at first, in its order, then what the lists have added.</summary>
    public IReadOnlyList<ListedPaper> Papers => _papers;

    /// <summary>Returns the references of one source with one reference for each paper.</summary>
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

    /// <summary>Adds a list's references to the known ones; what the same list said before is replaced.</summary>
    /// <param name="known">What is known, of any lists; empty at first.</param>
    /// <param name="references">What the list says now.</param>
    /// <param name="source">The list's name.</param>
    public static MergedReferences Merge(IReadOnlyList<ListedPaper> known, IReadOnlyList<Reference> references, string source)
    {
        var merger = new ReferenceMerger(known);
        var gone = merger.Merge(references, source);
        return new MergedReferences(merger.Papers, gone);
    }

    /// <summary>Adds a list's references to the known ones; what the same list said before is replaced.</summary>
    /// <param name="references">What the list says now.</param>
    /// <param name="source">The list's name.</param>
    /// <returns>The papers that the list alone named before and does not name now; they are kept.</returns>
    public IReadOnlyList<PaperId> Merge(IReadOnlyList<Reference> references, string source)
    {
        var listings = new SortedDictionary<int, Reference>();
        foreach (var reference in references)
        {
            AddListing(listings, DuplicateFinder.FindOrAdd(reference), reference);
        }

        return ReplaceListings(listings, source);
    }

    /// <summary>Adds what a file says of known papers, and nothing else of it.</summary>
    /// <param name="papers">What may be about known papers.</param>
    /// <param name="source">The file's name.</param>
    /// <returns>The ids in the file of what is about known papers.</returns>
    public IReadOnlyList<PaperId> MergeKnown(IEnumerable<ListedPaper> papers, string source)
    {
        var listings = new SortedDictionary<int, Reference>();
        var merged = new List<PaperId>();
        foreach (var (id, reference) in papers.Select(index => (index.Id, index.Reference)))
        {
            if (DuplicateFinder.FindAndMerge(reference) is { } index)
            {
                AddListing(listings, index, reference);
                merged.Add(id);
            }
        }

        ReplaceListings(listings, source);
        return merged;
    }

    private static void AddListing(SortedDictionary<int, Reference> listings, int index, Reference reference) =>
        listings[index] = listings.TryGetValue(index, out var earlier) ? ListingMerger.Combine([earlier, reference]) : reference;

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

    // Names go out in an order of the papers' own, so that who gets the plain one does not depend on the list's.
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
