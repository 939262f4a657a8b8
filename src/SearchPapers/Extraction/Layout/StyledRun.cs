namespace SearchPapers.Extraction.Layout;

/// <summary>A word, or the part of one that looks the same throughout.</summary>
internal sealed record StyledRun
{
    public required string Text { get; init; }

    public bool SpaceBefore { get; init; }

    public float Left { get; init; }

    public float Right { get; init; }

    public float Size { get; init; }

    public FontStyle Style { get; init; }
}
