using System.Text.Json.Serialization;

namespace SearchPapers.Browsing;

/// <summary>Tells which papers come first.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SearchSort>))]
public enum SearchSort
{
    /// <summary>Those that answer best.</summary>
    [JsonStringEnumMemberName("relevance")]
    Relevance,

    /// <summary>
    /// The newest of all matches, as <see cref="SearchResults.TotalHits"/> counts them; those of one year by how well they
    /// answer, then by id; those without a year last.
    /// </summary>
    [JsonStringEnumMemberName("year")]
    Year,
}
