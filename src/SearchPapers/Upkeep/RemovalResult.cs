using System.Text.Json.Serialization;

namespace SearchPapers.Upkeep;

/// <summary>What came of removing papers.</summary>
public sealed record RemovalResult
{
    /// <summary>Gets the papers that were removed, in the order of their ids.</summary>
    public required IReadOnlyList<PaperId> Removed { get; init; }

    /// <summary>Gets what was named and is not there.</summary>
    public required IReadOnlyList<UnknownName> Unknown { get; init; }

    /// <summary>Gets the reading lists and files that named the removed papers when they were last ingested.</summary>
    /// <remarks>What they still name comes back with their next ingest.</remarks>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Gets how many papers are left in the index.</summary>
    public required int Papers { get; init; }

    /// <summary>Gets what a reader of the result should know, a sentence each.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Notices { get; init; } = [];
}
