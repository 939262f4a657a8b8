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

    /// <summary>A bracket of a dictionary, or an unexpected delimiter.</summary>
    Other,
}
