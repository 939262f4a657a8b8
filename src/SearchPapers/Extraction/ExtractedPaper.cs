namespace SearchPapers.Extraction;

/// <summary>What was read of one PDF.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record ExtractedPaper
{
    /// <summary>Gets the file as it was named.</summary>
    public required string File { get; init; }

    /// <summary>Gets why nothing could be read.</summary>
    /// <value>Null where at least one page was read.</value>
    public ExtractionError? Error { get; init; }

    /// <summary>Gets what the first pages say of the paper.</summary>
    /// <value>Null where nothing could be read.</value>
    public ExtractedHeader? Header { get; init; }

    /// <summary>Gets the sections in reading order.</summary>
    public IReadOnlyList<PaperSection> Sections { get; init; } = [];

    /// <summary>Gets the prose in reading order, without heads, captions, tables and references.</summary>
    public IReadOnlyList<ExtractedPassage> Passages { get; init; } = [];

    /// <summary>Gets how many pages there are and which were lost.</summary>
    public ExtractedPages Pages { get; init; } = new(0, 0, []);

    /// <summary>Gets what a reader of the result should know, a sentence each.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];
}
