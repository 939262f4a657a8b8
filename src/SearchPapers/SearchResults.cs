using System.Text.Json.Serialization;

namespace SearchPapers;

/// <summary>The answer to a query.</summary>
public sealed record SearchResults
{
    /// <summary>Gets the query as it was asked.</summary>
    public required string Query { get; init; }

    /// <summary>Gets the rankings that were used.</summary>
    public required SearchMode Mode { get; init; }

    /// <summary>Gets how long the search took, in milliseconds.</summary>
    public required double TookMs { get; init; }

    /// <summary>
    /// Gets how many papers fulfil the query's conditions and match at least one of its words; in semantic mode, how
    /// many fulfil them and have a vector. Where it has conditions only, how many fulfil them.
    /// </summary>
    /// <value>May be below the number of hits: in hybrid mode some are found by their meaning alone.</value>
    public required int TotalHits { get; init; }

    /// <summary>Gets whether <see cref="TotalHits"/> was counted to the end.</summary>
    public required bool TotalHitsIsExact { get; init; }

    /// <summary>Gets what a reader of the results should know, a sentence each.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>Gets the papers, best first, or newest first as <see cref="SearchOptions.NewestFirst"/> says.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>
    /// Gets how the query's matches are spread: for each field that <see cref="SearchOptions.Facets"/> names, its
    /// values and how many papers have them, of those that <see cref="TotalHits"/> counts and not only of those shown.
    /// </summary>
    /// <remarks>
    /// The most frequent value is first, and equally frequent ones are in the order of their characters. A paper counts
    /// for each of its tags; one that has no value counts nowhere.
    /// </remarks>
    /// <value>Null, and not in the JSON, where no field was named.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, IReadOnlyList<KeyValuePair<string, int>>>? Facets { get; init; }
}
