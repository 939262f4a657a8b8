namespace SearchPapers.Extraction.Layout;

internal sealed record PdfPages
{
    public required string File { get; init; }

    public int TotalPages { get; init; }

    public IReadOnlyList<PdfPage> Pages { get; init; } = [];

    public IReadOnlyList<LostPage> LostPages { get; init; } = [];

    public Problem? Error { get; init; }
}
