namespace SearchPapers;

/// <summary>A paper in search results.</summary>
public sealed record Paper
{
    /// <summary>Gets the paper's id.</summary>
    public required PaperId Id { get; init; }

    /// <summary>Gets the title.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the authors' names in order.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Gets the year of publication.</summary>
    /// <value>Null if unknown.</value>
    public int? Year { get; init; }

    /// <summary>Gets the venue: proceedings, journal or event.</summary>
    /// <value>Null if unknown.</value>
    public string? Venue { get; init; }

    /// <summary>Gets the address of the paper's web page.</summary>
    /// <value>Null if there is none.</value>
    public string? Url { get; init; }

    /// <summary>Gets the address of the PDF.</summary>
    /// <value>Null if there is none.</value>
    public string? Pdf { get; init; }

    /// <summary>Gets the headings of reading lists above the paper, and keywords of bibliographies.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Gets whether the paper's PDF was read.</summary>
    /// <value>False if only what its sources say is searched.</value>
    public bool FullText { get; init; }
}
