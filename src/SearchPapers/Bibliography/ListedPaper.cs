namespace SearchPapers.Bibliography;

/// <summary>A paper that sources name, with the id that it keeps.</summary>
internal sealed record ListedPaper
{
    public required PaperId Id { get; init; }

    /// <summary>What all sources say of the paper, merged.</summary>
    public required Reference Reference { get; init; }

    /// <summary>What each source says, if several name the paper; else empty.</summary>
    public IReadOnlyList<Reference> Listings { get; init; } = [];
}
