namespace SearchPapers.Ingestion.Sources;

/// <param name="Papers">The papers that a source no longer lists.</param>
/// <param name="IsComplete">Whether the source was read completely; otherwise skipped items may still list the
/// papers.</param>
internal sealed record DelistedPapers(IReadOnlyList<PaperId> Papers, bool IsComplete)
{
    // A truncated large file would delist thousands of papers.
    private const int MaxNamed = 20;

    public IEnumerable<string> CreateNotices(bool pruned)
    {
        if (Papers.Count > 0)
        {
            var consequence = !pruned ? "; prune to remove them"
                : IsComplete ? " and removed"
                : ", and not removed because lines were skipped";
            var more = Papers.Count > MaxNamed ? $" and {Papers.Count - MaxNamed} more" : "";
            yield return $"No longer listed{consequence}: {string.Join(", ", Papers.Take(MaxNamed))}{more}";
        }
    }
}
