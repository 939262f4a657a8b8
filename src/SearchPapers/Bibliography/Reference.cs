using System.Text.Json.Serialization;

namespace SearchPapers.Bibliography;

/// <summary>What a source says of one paper, before its PDF is downloaded.</summary>
/// <remarks>A reference has no id: <see cref="ListedPaper"/> assigns one, which depends on the other papers.</remarks>
internal sealed record Reference
{
    /// <summary>The key that the source cites the paper by, or null if its format has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CitationKey { get; init; }

    /// <summary>Whether <see cref="CitationKey"/> is a paper id, because the source is an export.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsCitationKeyPaperId { get; init; }

    public required string Title { get; init; }

    /// <summary>Whether <see cref="Title"/> is only an address or a file name, until the PDF is read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsUntitled { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public int? Year { get; init; }

    public string? Venue { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Abstract { get; init; }

    /// <summary>Plain text; the line breaks are those of the source.</summary>
    public string? Note { get; init; }

    /// <summary>The headings above the paper, outermost first.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<PaperLink> Links { get; init; } = [];

    /// <summary>Addresses of the PDF in the order to try; may be empty.</summary>
    public IReadOnlyList<Uri> PdfAddresses { get; init; } = [];

    /// <summary>The full path of a local PDF, which takes precedence over a download, or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? LocalPdfPath { get; init; }

    /// <summary>The sources that list the paper, as given to <c>ingest</c>.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
