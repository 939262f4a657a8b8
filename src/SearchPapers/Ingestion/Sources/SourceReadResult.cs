using SearchPapers.Bibliography;

namespace SearchPapers.Ingestion.Sources;

/// <param name="Papers">The papers, each once.</param>
/// <param name="NoLongerListed">Papers that no source lists any more.</param>
/// <param name="Failures">Entries that could not be read, with file and line.</param>
internal sealed record SourceReadResult(
    IReadOnlyList<ListedPaper> Papers, IReadOnlyList<PaperId> NoLongerListed, IReadOnlyList<Problem> Failures)
{
    public required IReadOnlyCollection<string> Sources { get; init; }

    /// <summary>
    /// The lines of JSON Lines files that were merged into papers of other sources, with the name of the file.
    /// </summary>
    public IReadOnlySet<(string Source, PaperId Id)> MergedLines { get; init; } = new HashSet<(string, PaperId)>();

    /// <summary>
    /// The papers to remove when pruning: none after failures, because an unread entry may list one of them.
    /// </summary>
    public IReadOnlyList<PaperId> Prunable => Failures.Count == 0 ? NoLongerListed : [];

    public IEnumerable<string> CreateNotices(bool pruned) =>
        new DelistedPapers(NoLongerListed, IsComplete: Failures.Count == 0).CreateNotices(pruned);
}
