using System.Text.Json.Serialization;

namespace SearchPapers;

/// <summary>Tells what an address leads to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PaperLinkKind>))]
public enum PaperLinkKind
{
    /// <summary>A page about the paper.</summary>
    [JsonStringEnumMemberName("page")]
    Page,

    /// <summary>The paper itself.</summary>
    [JsonStringEnumMemberName("pdf")]
    Pdf,

    /// <summary>The paper's supplementary material.</summary>
    [JsonStringEnumMemberName("supplement")]
    Supplement,

    /// <summary>Slides of a talk.</summary>
    [JsonStringEnumMemberName("slides")]
    Slides,

    /// <summary>Source code.</summary>
    [JsonStringEnumMemberName("code")]
    Code,

    /// <summary>A recording of a talk.</summary>
    [JsonStringEnumMemberName("video")]
    Video,
}
