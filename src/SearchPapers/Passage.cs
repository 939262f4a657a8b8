using System.Text.Json.Serialization;

namespace SearchPapers;

/// <summary>A piece of a paper's text: one that speaks for a hit, or a few whole sentences as they were read.</summary>
public sealed record Passage
{
    /// <summary>Gets which part of the paper the text is.</summary>
    public required PassageKind Kind { get; init; }

    /// <summary>Gets the headings that the text stands under, such as "3 Analysis › 3.1 Proofs".</summary>
    /// <value>Null outside the paper's body and before its first heading.</value>
    public string? Section { get; init; }

    /// <summary>Gets the page of the PDF that the text begins on, counted from 1.</summary>
    /// <value>Null where the text is not from a PDF.</value>
    public int? Page { get; init; }

    /// <summary>
    /// Gets where the text begins in its page's (<see cref="SearchPapers.ExtractedPaper.PageTexts"/>), in UTF-16 units from 0.
    /// </summary>
    /// <value>Null, and not in the JSON, but where the passage has just been read of a PDF.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Start { get; init; }

    /// <summary>Gets how many UTF-16 units of its page's text the text spans.</summary>
    /// <value>Null, and not in the JSON, but where the passage has just been read of a PDF.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Length { get; init; }

    /// <summary>Gets the text on one line.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the words of the text that the query asked for, in their order.</summary>
    public IReadOnlyList<Highlight> Highlights { get; init; } = [];

    /// <summary>Gets the sentence to quote: the one with the most words of the query.</summary>
    /// <value>A range of <see cref="Text"/>, in UTF-16 units; all of it if the passage does not come from a search.</value>
    [JsonIgnore]
    public Range Snippet { get; init; } = Range.All;
}
