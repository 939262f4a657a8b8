namespace SearchPapers.Extraction;

/// <summary>What a paper's first pages say of it.</summary>
public sealed record ExtractedHeader
{
    /// <summary>Gets the title on one line.</summary>
    /// <value>Null where none was recognised.</value>
    public string? Title { get; init; }

    /// <summary>Gets the authors' names in order, without affiliations and marks.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Gets the abstract as one paragraph, without its heading.</summary>
    /// <value>Null where none was recognised.</value>
    public string? Abstract { get; init; }

    /// <summary>Gets the year of publication.</summary>
    /// <value>Null where the file does not say.</value>
    public int? Year { get; init; }

    /// <summary>Gets the proceedings or journal.</summary>
    /// <value>Null where the file does not say.</value>
    public string? Venue { get; init; }
}
