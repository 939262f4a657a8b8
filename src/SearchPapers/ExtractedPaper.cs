using System.Collections.Immutable;

namespace SearchPapers;

/// <summary>What was read from a PDF.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record ExtractedPaper
{
    /// <summary>Gets the path as given.</summary>
    public required string File { get; init; }

    /// <summary>Gets why nothing could be read; its stage is "open", "read" or "extract".</summary>
    /// <value>Null if at least one page was read.</value>
    public Problem? Error { get; init; }

    /// <summary>Gets the title on one line.</summary>
    /// <value>Null if none was recognized.</value>
    public string? Title { get; init; }

    /// <summary>Gets the authors' names in order, without affiliations and symbols.</summary>
    /// <value>Empty if none were recognized.</value>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Gets the abstract as one paragraph, without its heading.</summary>
    /// <value>Null if none was recognized.</value>
    public string? Abstract { get; init; }

    /// <summary>Gets the year of publication.</summary>
    /// <value>Null if the file does not state it.</value>
    public int? Year { get; init; }

    /// <summary>Gets the proceedings or journal.</summary>
    /// <value>Null if the file does not state it.</value>
    public string? Venue { get; init; }

    /// <summary>Gets the sections in reading order.</summary>
    public IReadOnlyList<PaperSection> Sections { get; init; } = [];

    /// <summary>
    /// Gets the prose in reading order, a few whole sentences each, without headings, captions, tables and references.
    /// </summary>
    /// <value>Each has a page, and a start and a length in <see cref="PageTexts"/>.</value>
    public IReadOnlyList<Passage> Passages { get; init; } = [];

    /// <summary>Gets the number of pages, or 0 if it is unknown.</summary>
    public int PageCount { get; init; }

    /// <summary>Gets the numbers of the pages that could not be read, starting at 1.</summary>
    public IReadOnlyList<int> LostPages { get; init; } = [];

    /// <summary>
    /// Gets the text of each page that was read, by page number starting at 1: all lines in reading order, separated
    /// by line feeds, before any line is classified or omitted.
    /// </summary>
    /// <remarks>A hyphenated word is on its first line as a whole.</remarks>
    public IReadOnlyDictionary<int, string> PageTexts { get; init; } = ImmutableSortedDictionary<int, string>.Empty;

    /// <summary>Gets notices for the user, one sentence each.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];
}
