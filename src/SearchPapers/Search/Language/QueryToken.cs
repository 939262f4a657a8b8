namespace SearchPapers.Search.Language;

/// <param name="Kind">The kind.</param>
/// <param name="Start">The position in the query, in UTF-16 units from 0.</param>
/// <param name="Text">The word, the phrase without quotation marks, or the field name.</param>
internal sealed record QueryToken(QueryTokenKind Kind, int Start, string Text);
