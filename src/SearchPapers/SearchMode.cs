using System.Text.Json.Serialization;

namespace SearchPapers;

/// <summary>Tells which rankings a search uses.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SearchMode>))]
public enum SearchMode
{
    /// <summary>Both rankings, fused into one.</summary>
    [JsonStringEnumMemberName("hybrid")]
    Hybrid,

    /// <summary>The words of the query only.</summary>
    [JsonStringEnumMemberName("keyword")]
    Keyword,

    /// <summary>The meaning of the query only.</summary>
    [JsonStringEnumMemberName("semantic")]
    Semantic,
}
