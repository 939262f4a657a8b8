using System.Text.Json.Serialization;

namespace SearchPapers.Bibliography;

/// <summary>What a source says of one paper, before anything of it has been downloaded.</summary>
/// <remarks>It has no id: <see cref="ListedPaper"/> has one, which depends on what else is known.</remarks>
internal sealed record Reference
{
    /// <summary>What the list cites the paper by; null where lists of its kind do not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CitationKey { get; init; }

    /// <summary>Whether <see cref="CitationKey"/> is the paper's id, whatever its addresses are: so it was exported.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsCitationKeyPaperId { get; init; }

    public required string Title { get; init; }

    /// <summary>Whether the list has no title, so that the paper goes by its address or file until it has been read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsUntitled { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public int? Year { get; init; }

    public string? Venue { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Abstract { get; init; }

    /// <summary>The list's own words about the paper, as plain text with a line for each of its lines.</summary>
    public string? Note { get; init; }

    /// <summary>The headings that the paper stands under, outermost first.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<PaperLink> Links { get; init; } = [];

    /// <summary>
    /// Where the PDF may be had, in the order in which the addresses are to be tried; empty where there is none.
    /// </summary>
    public IReadOnlyList<Uri> PdfAddresses { get; init; } = [];

    /// <summary>The full path of the user's own PDF, which is used where it is; null where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? LocalPdfPath { get; init; }

    /// <summary>The lists that name the paper, as they were given to <c>ingest</c>.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
