using System.Text.Json.Serialization;
using SearchPapers.Browsing;

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
    /// Gets how many papers fulfil the query's conditions and match at least one of its words; in semantic mode, how many
    /// fulfil them and have a vector. Where it has conditions only, how many fulfil them.
    /// </summary>
    /// <value>May be below the number of hits: in hybrid mode some are found by their meaning alone.</value>
    public required int TotalHits { get; init; }

    /// <summary>Gets whether <see cref="TotalHits"/> was counted to the end.</summary>
    public required bool TotalHitsIsExact { get; init; }

    /// <summary>Gets what a reader of the results should know, a sentence each.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>Gets the papers, best first or as <see cref="SearchOptions.Sort"/> says.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Gets how the query's matches are spread over years, venues and tags.</summary>
    /// <value>Null, and not in the JSON, where <see cref="SearchOptions.Facets"/> names none.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SearchFacets? Facets { get; init; }
}
