using System.Text.Json.Serialization;

namespace SearchPapers.Upkeep;

/// <summary>A change of the sources that a watch has taken in.</summary>
public sealed record WatchedChange
{
    /// <summary>Gets the files that have come, changed or gone; the sources themselves at the beginning.</summary>
    public required IReadOnlyList<string> Changed { get; init; }

    /// <summary>Gets what the ingest did.</summary>
    /// <value>Null where it could not be done.</value>
    public IngestResult? Result { get; init; }

    /// <summary>Gets why it could not be done, such as a list that is gone; the watch goes on.</summary>
    /// <value>Null where it was done.</value>
    [JsonIgnore]
    public SearchPapersException? Error { get; init; }

    /// <summary>Gets the same as a sentence.</summary>
    /// <value>Null where it was done.</value>
    [JsonPropertyName("error")]
    public string? ErrorMessage => Error?.Message;
}
