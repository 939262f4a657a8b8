namespace SearchPapers.Extraction;

/// <summary>A few whole sentences of one section of a paper.</summary>
public sealed record ExtractedPassage
{
    /// <summary>Gets the headings that the passage stands under, such as "3 Analysis › 3.1 Proofs".</summary>
    /// <value>Null before the first heading.</value>
    public string? Section { get; init; }

    /// <summary>Gets the page that the passage begins on, counted from 1.</summary>
    public required int Page { get; init; }

    /// <summary>Gets where the passage begins in that page's text, in UTF-16 units from 0.</summary>
    public required int Start { get; init; }

    /// <summary>Gets how many UTF-16 units of that page's text the passage spans.</summary>
    public required int Length { get; init; }

    /// <summary>Gets the sentences as one line of text.</summary>
    public required string Text { get; init; }
}
