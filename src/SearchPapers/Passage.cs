using System.Text.Json.Serialization;

namespace SearchPapers;

/// <summary>A passage of a paper: whole sentences of its body, its abstract, its note or its title.</summary>
public sealed record Passage
{
    /// <summary>Gets the part of the paper.</summary>
    public required PassageKind Kind { get; init; }

    /// <summary>Gets the headings above the text, such as "3 Analysis › 3.1 Proofs".</summary>
    /// <value>Null outside the body and before its first heading.</value>
    public string? Section { get; init; }

    /// <summary>Gets the 1-based page of the PDF on which the text starts.</summary>
    /// <value>Null if the text is not from a PDF.</value>
    public int? Page { get; init; }

    /// <summary>
    /// Gets the start of the text in its page's text (<see cref="SearchPapers.ExtractedPaper.PageTexts"/>), in UTF-16
    /// units from 0.
    /// </summary>
    /// <value>Null, and not in JSON, unless the passage was just extracted from a PDF.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Start { get; init; }

    /// <summary>Gets the length of the text on its page, in UTF-16 units.</summary>
    /// <value>Null, and not in JSON, unless the passage was just extracted from a PDF.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Length { get; init; }

    /// <summary>Gets the text on one line.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the query words in the text, in order.</summary>
    public IReadOnlyList<Highlight> Highlights { get; init; } = [];

    /// <summary>Gets the sentence to quote: the one with the most words of the query.</summary>
    /// <value>
    /// A range of <see cref="Text"/>, in UTF-16 units; all of it if the passage does not come from a search.
    /// </value>
    [JsonIgnore]
    public Range Snippet { get; init; } = Range.All;
}
