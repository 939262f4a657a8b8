using System.Text.Json.Serialization;

namespace SearchPapers;

/// <summary>The results of a search.</summary>
public sealed record SearchResults
{
    /// <summary>Gets the query as given.</summary>
    public required string Query { get; init; }

    /// <summary>Gets the retrievers that were used.</summary>
    public required SearchMode Mode { get; init; }

    /// <summary>Gets how long the search took, in milliseconds.</summary>
    public required double TookMs { get; init; }

    /// <summary>
    /// Gets the number of papers that pass the query's filters and contain at least one of its terms; in semantic mode,
    /// the number that pass them and have a vector; if the query only filters, the number that pass.
    /// </summary>
    /// <value>May be below the number of hits: in hybrid mode, some are found by the semantic retriever only.</value>
    public required int TotalHits { get; init; }

    /// <summary>Gets whether <see cref="TotalHits"/> is exact.</summary>
    public required bool TotalHitsIsExact { get; init; }

    /// <summary>Gets notices for the user, one sentence each.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>Gets the papers, best first, or newest first as <see cref="SearchOptions.NewestFirst"/> says.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>
    /// Gets, for each field of <see cref="SearchOptions.Facets"/>, its values with the number of papers that have them,
    /// counted over all matches and not only over the page.
    /// </summary>
    /// <remarks>
    /// Most frequent values first, equally frequent ones in ordinal order. A paper counts once for each of its tags.
    /// </remarks>
    /// <value>Null, and omitted from the JSON, if no field is requested.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, IReadOnlyList<KeyValuePair<string, int>>>? Facets { get; init; }
}
