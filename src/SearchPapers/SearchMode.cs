using System.Text.Json.Serialization;

namespace SearchPapers;

/// <summary>The retrievers that a search uses.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SearchMode>))]
public enum SearchMode
{
    /// <summary>Both retrievers, fused into one ranking.</summary>
    [JsonStringEnumMemberName("hybrid")]
    Hybrid,

    /// <summary>The keyword retriever only.</summary>
    [JsonStringEnumMemberName("keyword")]
    Keyword,

    /// <summary>The semantic retriever only.</summary>
    [JsonStringEnumMemberName("semantic")]
    Semantic,
}
