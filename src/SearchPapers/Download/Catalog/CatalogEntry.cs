using System.Text.Json.Serialization;
using SearchPapers.Bibliography;
using SearchPapers.Download.Files;

namespace SearchPapers.Download.Catalog;

/// <summary>What is known of one paper: what its lists say, its file, and why it has none.</summary>
internal sealed record CatalogEntry
{
    public required ListedPaper Paper { get; init; }

    public StoredPdf? Pdf { get; init; }

    public Problem? Failure { get; init; }

    /// <summary>When <see cref="Failure"/> first happened; null if there is none.</summary>
    public DateTimeOffset? FailedAt { get; init; }

    [JsonIgnore]
    public PaperId Id => Paper.Id;

    [JsonIgnore]
    public Reference Reference => Paper.Reference;
}
