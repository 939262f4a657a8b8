using System.Text.Json.Serialization;

namespace SearchPapers.Browsing;

/// <summary>
/// How a query's matches are spread: the papers that <see cref="SearchResults.TotalHits"/> counts, not only those shown.
/// </summary>
/// <remarks>
/// Each list has the most frequent value first, and equally frequent ones in the order of their characters. Papers that have no
/// value are in none.
/// </remarks>
public sealed record SearchFacets
{
    /// <summary>Gets how many matches are of each year.</summary>
    /// <value>Null, and not in the JSON, where <see cref="FacetFields.Year"/> was not asked for.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FacetCount>? Year { get; init; }

    /// <summary>Gets how many matches are of each venue.</summary>
    /// <value>Null, and not in the JSON, where <see cref="FacetFields.Venue"/> was not asked for.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FacetCount>? Venue { get; init; }

    /// <summary>Gets how many matches have each tag.</summary>
    /// <value>Null, and not in the JSON, where <see cref="FacetFields.Tag"/> was not asked for.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FacetCount>? Tag { get; init; }
}
