using System.Text.Json.Serialization;
using SearchPapers.Bibliography;
using SearchPapers.Download.Files;

namespace SearchPapers.Download.Catalog;

/// <summary>What the catalog stores of a paper: what its sources say, its PDF, and the last failure.</summary>
internal sealed record CatalogEntry
{
    public required ListedPaper Paper { get; init; }

    public StoredPdf? Pdf { get; init; }

    public Problem? Failure { get; init; }

    /// <summary>When <see cref="Failure"/> first happened, or null.</summary>
    public DateTimeOffset? FailedAt { get; init; }

    [JsonIgnore]
    public PaperId Id => Paper.Id;

    [JsonIgnore]
    public Reference Reference => Paper.Reference;
}
