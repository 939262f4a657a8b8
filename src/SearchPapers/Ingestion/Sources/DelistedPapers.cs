namespace SearchPapers.Ingestion.Sources;

/// <summary>Papers that sources named before and name no longer.</summary>
/// <param name="Papers">The papers.</param>
/// <param name="IsComplete">Whether the sources could be read to the last line; else those papers may be among the rest.</param>
internal sealed record DelistedPapers(IReadOnlyList<PaperId> Papers, bool IsComplete)
{
    // A large file that was cut short would name thousands.
    private const int MaxNamed = 20;

    /// <summary>Names the papers and what became of them.</summary>
    public IEnumerable<string> CreateNotices(bool pruned)
    {
        if (Papers.Count > 0)
        {
            var consequence = !pruned ? "; prune to remove them" : IsComplete ? " and removed" : ", and kept because lines were passed over";
            var more = Papers.Count > MaxNamed ? $" and {Papers.Count - MaxNamed} more" : "";
            yield return $"No longer listed{consequence}: {string.Join(", ", Papers.Take(MaxNamed))}{more}";
        }
    }
}
