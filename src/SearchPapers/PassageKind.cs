using System.Text.Json.Serialization;

namespace SearchPapers;

/// <summary>The part of a paper that a passage is from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PassageKind>))]
public enum PassageKind
{
    /// <summary>The abstract.</summary>
    [JsonStringEnumMemberName("abstract")]
    Abstract,

    /// <summary>The paper's body.</summary>
    [JsonStringEnumMemberName("body")]
    Body,

    /// <summary>The note of a reading list or bibliography.</summary>
    [JsonStringEnumMemberName("note")]
    Note,

    /// <summary>The title.</summary>
    [JsonStringEnumMemberName("title")]
    Title,
}
