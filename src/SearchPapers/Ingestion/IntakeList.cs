namespace SearchPapers.Ingestion;

/// <summary>What the reading lists of one ingest name.</summary>
/// <param name="References">The papers, once each.</param>
/// <param name="Vanished">Papers that a list named before and no longer does, and that no other list names.</param>
internal sealed record IntakeList(IReadOnlyList<Reference> References, IReadOnlyList<PaperId> Vanished)
{
    public IEnumerable<string> Notices(bool pruned) => new VanishedPapers(Vanished, IsRead: true).Notices(pruned);
}
