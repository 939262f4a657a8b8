namespace SearchPapers.Ingestion.Sources;

/// <summary>Papers that sources named before and name no longer.</summary>
/// <param name="Papers">The papers.</param>
/// <param name="IsRead">Whether the sources could be read to the last line; else those papers may be among the rest.</param>
internal sealed record DelistedPapers(IReadOnlyList<PaperId> Papers, bool IsRead)
{
    // A large file that was cut short would name thousands.
    private const int MostNamed = 20;

    /// <summary>Names the papers and what became of them.</summary>
    public IEnumerable<string> Notices(bool pruned)
    {
        if (Papers.Count > 0)
        {
            var consequence = !pruned ? "; prune to remove them" : IsRead ? " and removed" : ", and kept because lines were passed over";
            var more = Papers.Count > MostNamed ? $" and {Papers.Count - MostNamed} more" : "";
            yield return $"No longer listed{consequence}: {string.Join(", ", Papers.Take(MostNamed))}{more}";
        }
    }
}
