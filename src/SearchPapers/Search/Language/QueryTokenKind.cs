namespace SearchPapers.Search.Language;

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
