namespace SearchPapers.Ingestion;

/// <summary>What the sources of one ingest name.</summary>
/// <param name="References">The papers, once each.</param>
/// <param name="Vanished">Papers that a source named before and no longer does, and that no other source names.</param>
internal sealed record IntakeList(IReadOnlyList<Reference> References, IReadOnlyList<PaperId> Vanished)
{
    public IEnumerable<string> Notices(bool pruned) => Vanished.Count == 0
        ? []
        : [$"No longer listed{(pruned ? " and removed" : "; --prune removes them")}: {string.Join(", ", Vanished)}"];
}
