using SearchPapers.Bibliography;

namespace SearchPapers.Ingestion.Sources;

/// <summary>What the reading lists of one ingest name.</summary>
/// <param name="Papers">The papers, once each.</param>
/// <param name="NoLongerListed">Papers that a list named before and no longer does, and that no other list names.</param>
/// <param name="Failures">Entries that could not be read, by file and line.</param>
internal sealed record SourceReadResult(
    IReadOnlyList<ListedPaper> Papers, IReadOnlyList<PaperId> NoLongerListed, IReadOnlyList<Problem> Failures)
{
    /// <summary>Gets the names of the lists that were read.</summary>
    public required IReadOnlyCollection<string> Sources { get; init; }

    /// <summary>Gets the lines, by their file's name and their id, that have become a part of what a reading list names.</summary>
    public IReadOnlySet<(string Source, PaperId Id)> MergedLines { get; init; } = new HashSet<(string, PaperId)>();

    /// <summary>Gets the papers to remove if those that have vanished are to be; an entry that could not be read may be one.</summary>
    public IReadOnlyList<PaperId> Prunable => Failures.Count == 0 ? NoLongerListed : [];

    public IEnumerable<string> CreateNotices(bool pruned) => new DelistedPapers(NoLongerListed, IsComplete: Failures.Count == 0).CreateNotices(pruned);
}
