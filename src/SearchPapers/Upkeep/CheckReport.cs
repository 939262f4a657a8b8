namespace SearchPapers.Upkeep;

/// <summary>What a check of a library has found.</summary>
public sealed record CheckReport
{
    /// <summary>Gets how many papers were checked: those that lists name, and those of the index.</summary>
    public required int Papers { get; init; }

    /// <summary>Gets what is wrong; nothing where the library is healthy.</summary>
    public required IReadOnlyList<CheckProblem> Problems { get; init; }
}
