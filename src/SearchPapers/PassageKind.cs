using System.Text.Json.Serialization;

namespace SearchPapers;

/// <summary>Tells which part of a paper a passage is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PassageKind>))]
public enum PassageKind
{
    /// <summary>The abstract.</summary>
    [JsonStringEnumMemberName("abstract")]
    Abstract,

    /// <summary>Sentences of the paper's text.</summary>
    [JsonStringEnumMemberName("body")]
    Body,

    /// <summary>The reading list's own words about the paper.</summary>
    [JsonStringEnumMemberName("note")]
    Note,

    /// <summary>The title.</summary>
    [JsonStringEnumMemberName("title")]
    Title,
}
