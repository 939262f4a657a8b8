using System.Text.Json.Serialization;

namespace SearchPapers;

/// <summary>The kind of a link's target.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PaperLinkKind>))]
public enum PaperLinkKind
{
    /// <summary>The paper's web page.</summary>
    [JsonStringEnumMemberName("page")]
    Page,

    /// <summary>The PDF.</summary>
    [JsonStringEnumMemberName("pdf")]
    Pdf,

    /// <summary>Supplementary material.</summary>
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
