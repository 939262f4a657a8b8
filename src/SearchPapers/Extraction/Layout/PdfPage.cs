namespace SearchPapers.Extraction.Layout;

internal sealed record PdfPage
{
    public required int Number { get; init; }

    public float Width { get; init; }

    public float Height { get; init; }

    /// <summary>The lines in reading order.</summary>
    public IReadOnlyList<PageLine> Lines { get; init; } = [];
}
