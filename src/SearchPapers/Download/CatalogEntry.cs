using System.Text.Json.Serialization;
using SearchPapers.Bibliography;

namespace SearchPapers.Download;

/// <summary>What is known of one reference: what its lists say, its file, and why it has none.</summary>
internal sealed record CatalogEntry
{
    public required Reference Reference { get; init; }

    public PdfFile? Pdf { get; init; }

    public CatalogFailure? Failure { get; init; }

    [JsonIgnore]
    public PaperId Id => Reference.Id;
}
