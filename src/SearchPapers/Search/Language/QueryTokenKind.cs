namespace SearchPapers.Search.Language;

/// <summary>What a piece of a query is.</summary>
internal enum QueryTokenKind
{
    Word,
    Phrase,
    Field,
    Not,
    And,
    Or,
    Open,
    Close,
    End,
}
