namespace SearchPapers;

/// <summary>What a reading list says of one paper, before anything of it has been fetched.</summary>
internal sealed record Reference
{
    public required PaperId Id { get; init; }

    public required string Title { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public int? Year { get; init; }

    public string? Venue { get; init; }

    /// <summary>The list's own words about the paper, as plain text with a line for each of its lines.</summary>
    public string? Note { get; init; }

    /// <summary>The headings that the paper stands under, outermost first.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<PaperLink> Links { get; init; } = [];

    /// <summary>
    /// Where the PDF may be had, in the order in which the addresses are to be tried; empty where there is none.
    /// </summary>
    public IReadOnlyList<Uri> PdfAddresses { get; init; } = [];

    /// <summary>The lists that name the paper, as they were given to <c>ingest</c>.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>
    /// What each list says, where several name the paper; all else here is these put together. Else empty.
    /// </summary>
    public IReadOnlyList<Reference> Listings { get; init; } = [];
}
