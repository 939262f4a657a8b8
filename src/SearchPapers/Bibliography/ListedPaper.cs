namespace SearchPapers.Bibliography;

/// <summary>A paper that at least one source lists. Its id never changes.</summary>
internal sealed record ListedPaper
{
    public required PaperId Id { get; init; }

    /// <summary>What the sources say of the paper, merged.</summary>
    public required Reference Reference { get; init; }

    /// <summary>What each source says, if several list the paper; otherwise empty.</summary>
    public IReadOnlyList<Reference> Listings { get; init; } = [];
}
