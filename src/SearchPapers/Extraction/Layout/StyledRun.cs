namespace SearchPapers.Extraction.Layout;

/// <summary>A word, or a part of a word in one style.</summary>
internal sealed record StyledRun
{
    public required string Text { get; init; }

    public bool SpaceBefore { get; init; }

    public float Left { get; init; }

    public float Right { get; init; }

    public float Size { get; init; }

    public FontStyle Style { get; init; }
}
