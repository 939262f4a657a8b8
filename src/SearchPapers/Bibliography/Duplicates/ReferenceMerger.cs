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
        Matcher = new DuplicateFinder(known);
    }

    /// <summary>Gets what finds the papers, by their places among <see cref="Papers"/>.</summary>
    public DuplicateFinder Matcher { get; }

    /// <summary>Gets all that is known: what was known at first, in its order, then what the lists have added.</summary>
    public IReadOnlyList<ListedPaper> Papers => _papers;

    /// <summary>Returns the references of one source with one reference for each paper.</summary>
    public static IReadOnlyList<Reference> MergeDuplicates(IEnumerable<Reference> references)
    {
        var finder = new DuplicateFinder([]);
        var distinct = new SortedDictionary<int, Reference>();
        foreach (var reference in references)
        {
            Put(distinct, finder.FindOrAdd(reference), reference);
        }

        return [.. distinct.Values];
    }

    /// <summary>Adds a list's references to the known ones; what the same list said before is replaced.</summary>
    /// <param name="known">What is known, of any lists; empty at first.</param>
    /// <param name="listed">What the list says now.</param>
    /// <param name="source">The list's name.</param>
    public static MergedReferences Merge(IReadOnlyList<ListedPaper> known, IReadOnlyList<Reference> listed, string source)
    {
        var merger = new ReferenceMerger(known);
        var gone = merger.Merge(listed, source);
        return new MergedReferences(merger.Papers, gone);
    }

    /// <summary>Adds a list's references to the known ones; what the same list said before is replaced.</summary>
    /// <param name="listed">What the list says now.</param>
    /// <param name="source">The list's name.</param>
    /// <returns>The papers that the list alone named before and does not name now; they are kept.</returns>
    public IReadOnlyList<PaperId> Merge(IReadOnlyList<Reference> listed, string source)
    {
        var now = new SortedDictionary<int, Reference>();
        foreach (var reference in listed)
        {
            Put(now, Matcher.FindOrAdd(reference), reference);
        }

        return Replace(now, source);
    }

    /// <summary>Adds what a file says of known papers, and nothing else of it.</summary>
    /// <param name="listed">What may be about known papers.</param>
    /// <param name="source">The file's name.</param>
    /// <returns>The ids in the file of what is about known papers.</returns>
    public IReadOnlyList<PaperId> MergeKnown(IEnumerable<ListedPaper> listed, string source)
    {
        var now = new SortedDictionary<int, Reference>();
        var merged = new List<PaperId>();
        foreach (var (id, reference) in listed.Select(paper => (paper.Id, paper.Reference)))
        {
            if (Matcher.FindAndLearn(reference) is { } paper)
            {
                Put(now, paper, reference);
                merged.Add(id);
            }
        }

        Replace(now, source);
        return merged;
    }

    private static void Put(SortedDictionary<int, Reference> now, int paper, Reference reference) =>
        now[paper] = now.TryGetValue(paper, out var earlier) ? ListingMerger.Combine([earlier, reference]) : reference;

    private List<PaperId> Replace(SortedDictionary<int, Reference> now, string source)
    {
        var gone = new List<PaperId>();
        var added = now.Where(listing => listing.Key >= _papers.Count).Select(listing => listing.Value).ToArray();
        for (var at = 0; at < _papers.Count; at++)
        {
            var paper = _papers[at];
            if (now.TryGetValue(at, out var listing))
            {
                _papers[at] = ListingMerger.Replace(paper, listing, source);
                continue;
            }

            _papers[at] = ListingMerger.Without(paper, source);
            if (paper.Reference.Sources is [var only] && only == source)
            {
                gone.Add(paper.Id);
            }
        }

        _papers.AddRange(Name(added));
        return gone;
    }

    // Names go out in an order of the papers' own, so that who gets the plain one does not depend on the list's.
    private ListedPaper[] Name(Reference[] added)
    {
        var papers = new ListedPaper[added.Length];
        var inTurn = Enumerable.Range(0, added.Length)
            .OrderBy(i => PaperIdFactory.For(added[i]).First())
            .ThenBy(i => PaperIdFactory.Identity(added[i]), StringComparer.Ordinal);
        foreach (var i in inTurn)
        {
            var id = PaperIdFactory.For(added[i]).First(id => !_isTaken(added[i], id) && _ids.Add(id.Value));
            papers[i] = new ListedPaper { Id = id, Reference = added[i] };
        }

        return papers;
    }
}
