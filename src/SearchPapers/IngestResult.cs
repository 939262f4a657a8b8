namespace SearchPapers;

/// <summary>What an ingest did.</summary>
public sealed record IngestResult
{
    /// <summary>Gets how many papers the sources name.</summary>
    public required int Papers { get; init; }

    /// <summary>Gets how many PDFs were fetched.</summary>
    public required int Downloaded { get; init; }

    /// <summary>Gets how many papers were left as they are, with nothing new about them.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Gets how many PDFs were read.</summary>
    public required int Extracted { get; init; }

    /// <summary>
    /// Gets the papers that something went wrong with; they are indexed from what the list says of them.
    /// </summary>
    public required IReadOnlyList<Problem> Failed { get; init; }

    /// <summary>Gets how many papers were added to the index or replaced in it.</summary>
    public required int Indexed { get; init; }

    /// <summary>Gets what a reader of the result should know, a sentence each.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<string> Notices { get; init; } = [];
}
