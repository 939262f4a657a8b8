namespace SearchPapers.Extraction.Worker.Content;

internal enum ContentTokenKind
{
    End,
    Number,
    Name,
    String,
    ArrayStart,
    ArrayEnd,
    Operator,

    /// <summary>A dictionary's bracket, or a byte that stands for nothing.</summary>
    Other,
}
