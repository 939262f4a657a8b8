namespace SearchPapers.Bibliography.Duplicates;

/// <summary>All that is known after a list has been read.</summary>
/// <param name="Papers">The papers, the known ones first, in their order.</param>
/// <param name="NoLongerListed">The papers that the list named before and does not name now; they are kept.</param>
internal sealed record MergedReferences(IReadOnlyList<ListedPaper> Papers, IReadOnlyList<PaperId> NoLongerListed);
