using System.Text.Json.Serialization;

namespace SearchPapers.Upkeep;

/// <summary>Tells which part of a library something is wrong with.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckedPart>))]
public enum CheckedPart
{
    /// <summary>What is known of the listed papers.</summary>
    [JsonStringEnumMemberName("catalog")]
    Catalog,

    /// <summary>A paper that could not be fetched.</summary>
    [JsonStringEnumMemberName("download")]
    Download,

    /// <summary>A paper's PDF: missing, cut short or changed.</summary>
    [JsonStringEnumMemberName("pdf")]
    Pdf,

    /// <summary>A PDF that could not be read.</summary>
    [JsonStringEnumMemberName("extract")]
    Extract,

    /// <summary>The index's files, or a paper that is not in it as it should be.</summary>
    [JsonStringEnumMemberName("index")]
    Index,

    /// <summary>The encoder, which is not the one that the index was made with.</summary>
    [JsonStringEnumMemberName("encoder")]
    Encoder,

    /// <summary>A paper that its own title does not find first.</summary>
    [JsonStringEnumMemberName("title")]
    Title,

    /// <summary>The room on the disk.</summary>
    [JsonStringEnumMemberName("disk")]
    Disk,
}
