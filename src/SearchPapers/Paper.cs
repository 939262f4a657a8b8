namespace SearchPapers;

/// <summary>A paper as it is named in results.</summary>
public sealed record Paper
{
    /// <summary>Gets the paper's id.</summary>
    public required PaperId Id { get; init; }

    /// <summary>Gets the title.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the authors' names in order.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Gets the year of publication.</summary>
    /// <value>Null where it is not known.</value>
    public int? Year { get; init; }

    /// <summary>Gets the proceedings, journal or event.</summary>
    /// <value>Null where it is not known.</value>
    public string? Venue { get; init; }

    /// <summary>Gets the address of a page about the paper.</summary>
    /// <value>Null where there is none.</value>
    public string? Url { get; init; }

    /// <summary>Gets the address of the PDF.</summary>
    /// <value>Null where there is none.</value>
    public string? Pdf { get; init; }

    /// <summary>Gets the headings that reading lists have the paper under.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Gets whether the paper's own text was read.</summary>
    /// <value>False where only what a list says of it can be searched.</value>
    public bool FullText { get; init; }
}
