using System.Text.Json.Serialization;

namespace SearchPapers;

/// <summary>All that is known of a paper.</summary>
public sealed record PaperDetails
{
    /// <summary>Gets the paper as it is named in results.</summary>
    public required Paper Paper { get; init; }

    /// <summary>Gets the abstract.</summary>
    /// <value>Null if there is none or it was not recognized.</value>
    public string? Abstract { get; init; }

    /// <summary>Gets the reading lists' own words about the paper.</summary>
    /// <value>Null where they say nothing.</value>
    public string? Note { get; init; }

    /// <summary>Gets the addresses that reading lists give.</summary>
    public IReadOnlyList<PaperLink> Links { get; init; } = [];

    /// <summary>
    /// Gets the title on the PDF's first page where the reading list, whose word counts, says otherwise.
    /// </summary>
    /// <value>Null, and left out of JSON, where both agree or the PDF has not been read.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PdfTitle { get; init; }

    /// <summary>Gets the authors on the PDF's first page where the reading list says otherwise.</summary>
    /// <value>Null, and left out of JSON, where both agree or the PDF has not been read.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? PdfAuthors { get; init; }

    /// <summary>Gets the year that the PDF says where the reading list says otherwise.</summary>
    /// <value>Null, and left out of JSON, where both agree or the PDF has not been read.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? PdfYear { get; init; }

    /// <summary>Gets the sections in reading order.</summary>
    public IReadOnlyList<PaperSection> Sections { get; init; } = [];

    /// <summary>Gets the passages of the paper's body in reading order.</summary>
    public IReadOnlyList<Passage> Passages { get; init; } = [];
}
