using System.Collections.Immutable;

namespace SearchPapers;

/// <summary>What was read of one PDF.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record ExtractedPaper
{
    /// <summary>Gets the file as it was named.</summary>
    public required string File { get; init; }

    /// <summary>Gets why nothing could be read; its stage is "open", "read" or "extract".</summary>
    /// <value>Null where at least one page was read.</value>
    public Problem? Error { get; init; }

    /// <summary>Gets the title on one line.</summary>
    /// <value>Null where none was recognised.</value>
    public string? Title { get; init; }

    /// <summary>Gets the authors' names in order, without affiliations and marks.</summary>
    /// <value>Empty where none were recognised.</value>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Gets the abstract as one paragraph, without its heading.</summary>
    /// <value>Null where none was recognised.</value>
    public string? Abstract { get; init; }

    /// <summary>Gets the year of publication.</summary>
    /// <value>Null where the file does not say.</value>
    public int? Year { get; init; }

    /// <summary>Gets the proceedings or journal.</summary>
    /// <value>Null where the file does not say.</value>
    public string? Venue { get; init; }

    /// <summary>Gets the sections in reading order.</summary>
    public IReadOnlyList<PaperSection> Sections { get; init; } = [];

    /// <summary>
    /// Gets the prose in reading order, a few whole sentences each, without heads, captions, tables and references.
    /// </summary>
    /// <value>All have a page, a start and a length, which count in <see cref="PageTexts"/>.</value>
    public IReadOnlyList<Passage> Passages { get; init; } = [];

    /// <summary>Gets how many pages the file has, as far as it could be told.</summary>
    public int PageCount { get; init; }

    /// <summary>Gets which pages could not be read, counted from 1.</summary>
    public IReadOnlyList<int> LostPages { get; init; } = [];

    /// <summary>
    /// Gets the text of each page that was read, by page number starting at 1: all lines in reading order, separated
    /// by line feeds, before any line is classified or omitted.
    /// </summary>
    /// <remarks>A hyphenated word is on its first line as a whole.</remarks>
    public IReadOnlyDictionary<int, string> PageTexts { get; init; } = ImmutableSortedDictionary<int, string>.Empty;

    /// <summary>Gets what a reader of the result should know, a sentence each.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];
}
