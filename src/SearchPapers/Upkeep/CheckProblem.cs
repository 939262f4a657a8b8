namespace SearchPapers.Upkeep;

/// <summary>Something that is wrong with a library, and how it is mended.</summary>
public sealed record CheckProblem
{
    /// <summary>Gets what it is wrong with.</summary>
    public required CheckedPart Part { get; init; }

    /// <summary>Gets the paper.</summary>
    /// <value>Null where it is not a matter of one paper.</value>
    public PaperId? Id { get; init; }

    /// <summary>Gets the paper's title.</summary>
    /// <value>Null where it is not a matter of one paper.</value>
    public string? Title { get; init; }

    /// <summary>Gets what is wrong, in a clause.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets the command that mends it, as it is typed in a shell.</summary>
    public required string Mend { get; init; }
}
