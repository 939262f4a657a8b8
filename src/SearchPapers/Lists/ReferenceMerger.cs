namespace SearchPapers.Lists;

/// <summary>
/// Brings what a list says together with what is known: the same paper is one paper, and keeps its id for good.
/// </summary>
internal static class ReferenceMerger
{
    /// <summary>Adds a list's references to the known ones; what the same list said before is replaced.</summary>
    /// <param name="known">What is known, of any lists; empty at first.</param>
    /// <param name="listed">What the list says now.</param>
    /// <param name="source">The list's name.</param>
    public static MergedReferences Merge(IReadOnlyList<Reference> known, IReadOnlyList<Reference> listed, string source)
    {
        var matcher = new PaperMatcher(known);
        var now = new SortedDictionary<int, Reference>();
        foreach (var reference in listed)
        {
            var paper = matcher.FindOrAdd(reference);
            now[paper] = now.TryGetValue(paper, out var earlier) ? Listings.Combine([earlier, reference]) : reference;
        }

        var merged = known.Select((paper, i) => now.TryGetValue(i, out var listing)
            ? Listings.Replace(paper, listing, source)
            : Listings.Without(paper, source));
        var added = now.Where(listing => listing.Key >= known.Count).Select(listing => listing.Value).ToList();
        var gone = known.Where((paper, i) => !now.ContainsKey(i) && paper.Sources is [var only] && only == source);
        return new MergedReferences(
            [.. merged, .. Name(added, known.Select(paper => paper.Id))],
            [.. gone.Select(paper => paper.Id)]);
    }

    // Names go out in an order of the papers' own, so that who gets the plain one does not depend on the list's.
    private static Reference[] Name(List<Reference> added, IEnumerable<PaperId> taken)
    {
        // Files are named after ids, and on many disks case does not part two names.
        var ids = taken.Select(id => id.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var named = added.ToArray();
        var inTurn = Enumerable.Range(0, named.Length)
            .OrderBy(i => PaperIds.For(named[i]).First())
            .ThenBy(i => PaperIds.Identity(named[i]), StringComparer.Ordinal);
        foreach (var i in inTurn)
        {
            named[i] = named[i] with { Id = PaperIds.For(named[i]).First(id => ids.Add(id.Value)) };
        }

        return named;
    }
}
