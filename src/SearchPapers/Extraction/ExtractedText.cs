namespace SearchPapers.Extraction;

/// <summary>The text of a PDF's pages, before anything is classified or left out.</summary>
public sealed record ExtractedText
{
    /// <summary>Gets the file as it was named.</summary>
    public required string File { get; init; }

    /// <summary>Gets why nothing could be read.</summary>
    /// <value>Null where at least one page was read.</value>
    public ExtractionError? Error { get; init; }

    /// <summary>Gets the pages that were read, in order.</summary>
    public IReadOnlyList<ExtractedPageText> Pages { get; init; } = [];
}
