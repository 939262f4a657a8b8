namespace SearchPapers.Extraction.Layout;

/// <summary>A page as unclassified lines in reading order.</summary>
internal sealed record PdfPage
{
    public required int Number { get; init; }

    public float Width { get; init; }

    public float Height { get; init; }

    public IReadOnlyList<PageLine> Lines { get; init; } = [];
}
